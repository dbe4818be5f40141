/** The public form. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ledgerKey } from '#kernel/keys/files.ts';
import { ledgerName, signerOf } from '#kernel/ledger/checkpoint.ts';
import { publicKeyOf } from '#kernel/ledger/note.ts';
import { checkPublicFile } from '#kernel/ledger/public-file.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readIsolated } from '#libs/texts/index.ts';
import { exportPlan } from '../operations/export-plan.ts';
import { exportPublic } from '../operations/export-public.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aPlan, anItem } from './builders.ts';
import { anAssessment, decided, led, submitted, written } from './rights.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('export-public', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('holds exactly the public objects, and of the others not even that they are there', async () => {
    const { plan, goal, measure } = await aPlan(t);
    const hidden = await anItem(t.editor, {
      plan,
      type: 'measure',
      parent: goal,
      titles: { en: 'Talks under way' },
    });
    const later = await anItem(t.editor, {
      plan,
      type: 'measure',
      parent: goal,
      titles: { en: 'From next year' },
    });
    const set = (item: string, publication: object) =>
      t.editor.does(setPublication, { of: { object: 'item', plan, item }, base: 1, publication });
    await refused('strategy.not-public', () => t.reader.does(exportPublic, { plan }));
    await t.editor.does(setPublication, {
      of: { object: 'plan', plan },
      base: 1,
      publication: { rule: 'public' },
    });
    await set(measure, { rule: 'public' });
    await set(hidden, { rule: 'restricted', reason: 'Talks with partners.' });
    await set(later, { rule: 'public-from', on: '2999-01-01' });
    const file = await t.reader.does<{ bytes: Uint8Array }>(exportPublic, { plan });
    const text = Buffer.from(file.bytes).toString();
    const written = JSON.parse(text) as { items: { id: string; parent: string | null }[] };
    assert.deepEqual(
      written.items.map((one) => [one.id, one.parent]),
      [[measure, null]],
    );
    for (const kept of [hidden, later, goal, 'Talks', 'next year', 'Schools'])
      assert.ok(!text.includes(kept), kept);
    await refused('kernel.not-found', () => t.reader.does(exportPublic, { plan: nobody }));

    const signed = await t.reader.does<{ bytes: Uint8Array }>(exportPublic, { plan, signed: true });
    const key = publicKeyOf(signerOf(ledgerName, ledgerKey(t.house.config.keys)));
    const checked = checkPublicFile(signed.bytes, key);
    assert.deepEqual(Buffer.from(checked.bytes).toString(), text, 'signed, it is the same file');
    assert.match(checked.name, /^public-plan-\d{4}-\d\d-\d\d\.json$/);
  });

  it('tells what was accepted about the rights of a public measure, of the others nothing, and a draft never', async () => {
    const built = await aPlan(t);
    const hidden = await led(t, built, { titles: { en: 'Talks under way' } });
    for (const one of [built, hidden]) {
      await decided(t.approver, one.plan, await submitted(t.editor, one));
      await written(t.editor, one, { summary: { en: 'Not yet accepted' } });
    }
    const publication = { rule: 'public' };
    for (const object of [
      { object: 'plan', plan: built.plan },
      { object: 'item', plan: built.plan, item: built.measure },
    ])
      await t.editor.does(setPublication, { of: object, base: 1, publication });
    const { bytes } = await t.reader.does<{ bytes: Uint8Array }>(exportPublic, { plan: built.plan });
    const text = Buffer.from(bytes).toString();
    const { items } = JSON.parse(text) as {
      items: { rights: { decision: string; summary: object } | null }[];
    };
    assert.deepEqual(
      items.map(({ rights }) => [rights?.decision, rights?.summary]),
      [['accepted', anAssessment.summary]],
    );
    assert.ok(!text.includes('Not yet accepted') && !text.includes(anAssessment.necessity));
    // On paper the whole plan stands, and the summary at the public measure alone.
    const paper = { plan: built.plan, format: 'pdf', language: 'en' };
    const pdf = await t.reader.does<{ bytes: Uint8Array }>(exportPlan, paper);
    const printed = (await readIsolated(pdf.bytes, 'report.pdf', 'decoding')).replaceAll(/\s/g, '');
    assert.equal(printed.split(anAssessment.summary.en.replaceAll(/\s/g, '')).length, 2);
  });
});
