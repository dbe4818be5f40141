import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { exportPublic } from '../operations/export-public.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aCountry, anAgreement, aPoint, aTalk, type ExternalHouse, openExternalHouse } from './builders.ts';

describe('the public form of the register', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('holds strategic agreements that are public today, and not a word, number or id of anything else', async () => {
    const neighbour = await aCountry(t.editor, 'XD', 'Velmora');
    const silent = await aCountry(t.editor, 'XE', 'Tessaria');
    await aPoint(t.editor, neighbour, { name: 'An Invented Name' });
    await aTalk(t.editor, [neighbour], { about: 'Words of a talk' });
    const made: Record<string, string> = {};
    const rules: Record<string, [string, object]> = {
      open: ['strategic', { rule: 'public' }],
      past: ['strategic', { rule: 'public-from', on: '2026-01-01' }],
      future: ['strategic', { rule: 'public-from', on: '2999-01-01' }],
      closed: ['strategic', { rule: 'restricted', reason: 'Talks are under way' }],
      undecided: ['strategic', { rule: 'undecided' }],
      operational: ['operational', { rule: 'undecided' }],
      tactical: ['tactical', { rule: 'restricted', reason: 'Never' }],
    };
    for (const [name, [level, publication]] of Object.entries(rules)) {
      const titles = { en: `Agreement ${name}` };
      made[name] = await anAgreement(t.editor, [name === 'closed' ? silent : neighbour], { level, titles });
      await t.editor.does(setPublication, { agreement: made[name], base: 1, publication });
    }
    const informer = await t.employ({
      login: 'informer',
      roles: ['strategy.reader'],
      purposes: ['public-information'],
    });
    const file = await informer.does<{ bytes: Uint8Array }>(exportPublic, {});
    const text = new TextDecoder().decode(file.bytes);
    const written = JSON.parse(text) as { agreements: { id: string; with: object[] }[] };
    assert.deepEqual(
      written.agreements.map(({ id }) => id).toSorted(),
      [made['open'], made['past']].toSorted() as string[],
    );
    assert.deepEqual(written.agreements[0]?.with, [
      { kind: 'country', code: 'XD', names: { en: 'Velmora' } },
    ]);
    for (const name of ['future', 'closed', 'undecided', 'operational', 'tactical']) {
      assert.ok(!text.includes(made[name] ?? ''), `id of ${name}`);
      assert.ok(!text.includes(name), name);
    }
    for (const word of [
      'Invented Name',
      '+999 2 555 0100',
      'Words of a talk',
      'Tessaria',
      'Talks are',
      'review',
      silent,
    ])
      assert.ok(!text.includes(word), word);
  });

  it('would not hold an operational one even if the database had let it be public', async () => {
    const neighbour = await aCountry(t.editor, 'XF');
    const agreement = await anAgreement(t.editor, [neighbour], { level: 'operational' });
    await asOwner(t, 'alter table external.agreements drop constraint only_strategic_is_public');
    await asOwner(t, `update external.agreements set publication = 'public' where record_id = $1`, [
      agreement,
    ]);
    const file = await t.reader.does<{ bytes: Uint8Array }>(exportPublic, {});
    assert.ok(!new TextDecoder().decode(file.bytes).includes(agreement));
  });
});
