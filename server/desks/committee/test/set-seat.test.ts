import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { setSeat } from '../operations/set-seat.ts';
import { aBody, nowhere, seatFacts, type CommitteeHouse, openCommitteeHouse } from './builders.ts';

describe('who sits in a committee', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('enters a seat and ends it, and refuses what does not fit', async () => {
    const body = await aBody(t);
    const facts = { ...seatFacts, body, organisation: t.reader.organisation };
    const { seat } = await t.editor.does<{ seat: string }>(setSeat, facts);
    const ended = { ...facts, seat, base: 1, until: '2026-05-31', name: null };
    assert.deepEqual(await t.editor.does(setSeat, ended), { body, seat, version: 2 });
    await assert.rejects(t.editor.does(setSeat, ended), refusal('kernel.changed-meanwhile'));
    await assert.rejects(
      t.editor.does(setSeat, { ...facts, until: '2025-01-01' }),
      refusal('committee.ends-before-start'),
    );
    await assert.rejects(
      t.editor.does(setSeat, { ...facts, organisation: nowhere }),
      refusal('committee.no-such-organisation'),
    );
    for (const wrong of [{ body: nowhere }, { seat: nowhere }])
      await assert.rejects(t.editor.does(setSeat, { ...facts, ...wrong }), refusal('kernel.not-found'));
  });
});
