import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { publishThreatPicture } from '../operations/publish-threat-picture.ts';
import { readThreatPicture } from '../operations/read-threat-picture.ts';
import { writeThreatPicture } from '../operations/write-threat-picture.ts';
import { lastEntry, nowhere, outdated } from './observe.ts';
import { aDraft, facts, inDays } from './pictures.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, aRetiredForm } from './threats.ts';

describe('write-threat-picture', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());
  const publish = (picture: string, base: number) =>
    t.coordinator.does(publishThreatPicture, { picture, base });

  it('keeps summary, sources and what changed; one draft at a time', async () => {
    const form = await aForm(t.editor);
    const sources = [
      { name: 'Open report 3', date: '2026-05', classification: 'unclassified', says: 'More of it.' },
      { name: 'Paper 7', date: null, classification: 'restricted', says: null },
    ];
    const changes = [{ form, what: { en: 'More of it', mk: 'Повеќе' } }];
    const summary = { en: 'In words', bg: 'С думи' };
    const { picture } = await aDraft(t.editor, { summary, sources, changes, reviewsDueOn: inDays(9) });
    assert.deepEqual((await lastEntry(t, writeThreatPicture))?.about, [picture]);
    const read = await t.reader.does<{ picture: object; sources: object[]; changes: object[] }>(
      readThreatPicture,
      { picture },
    );
    assert.deepEqual(read.sources, sources);
    assert.deepEqual(read.picture, {
      id: picture,
      number: null,
      publishedOn: null,
      summary,
      reviewsDueOn: inDays(9),
      version: 1,
    });
    await assert.rejects(aDraft(t.editor), refusal('strategy.draft-is-open'));
    const again = await aDraft(t.editor, { draft: { picture, base: 1 } });
    assert.equal(again.version, 2);
    assert.equal((await outdated(aDraft(t.editor, { draft: { picture, base: 1 } })))['version'], 2);
    await publish(picture, 2);
    await assert.rejects(
      aDraft(t.editor, { draft: { picture, base: 3 } }),
      refusal('strategy.picture-published'),
    );
  });

  it('refuses everything that is classified, and so does the table', async () => {
    for (const classification of ['restricted', 'eu-restricted'])
      await assert.rejects(aDraft(t.editor, { classification }), refusal('strategy.only-unclassified'));
    const says = [{ name: 'Paper 7', classification: 'eu-restricted', says: 'Zirconium lanterns.' }];
    const { code, details } = await refusalOf(aDraft(t.editor, { sources: says }));
    assert.equal(code, 'strategy.restricted-is-metadata-only');
    assert.equal(details.fields?.[0]?.path, 'sources.0.says');
    const { picture } = await aDraft(t.editor, {
      sources: [{ name: 'Paper 7', classification: 'restricted' }],
    });
    for (const text of [
      `update strategy.threat_pictures set classification = 'restricted' where record_id = $1`,
      `update strategy.threat_sources set says = 'Zirconium lanterns.' where record_id = $1`,
    ])
      await assert.rejects(asOwner(t, text, [picture]), /check constraint/);
    await publish(picture, 1);
  });

  it('refuses a form twice, one out of use and one that is not there', async () => {
    const form = await aForm(t.editor);
    const change = (id: string) => ({ form: id, what: { en: 'More' } });
    const draft = (...forms: string[]) => aDraft(t.editor, { changes: forms.map(change) });
    await assert.rejects(draft(form, form), refusal('strategy.form-named-twice'));
    await assert.rejects(draft(await aRetiredForm(t.editor)), refusal('strategy.threat-form-retired'));
    await assert.rejects(draft(nowhere), refusal('kernel.not-found'));
    await assert.rejects(
      aDraft(t.editor, { draft: { picture: nowhere, base: 1 } }),
      refusal('kernel.not-found'),
    );
  });

  it('begins one draft when two people begin at the same moment', async () => {
    const both = await Promise.allSettled([
      t.editor.does(writeThreatPicture, facts()),
      t.coordinator.does(writeThreatPicture, facts()),
    ]);
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
  });
});
