import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { writeMinutes } from '../operations/write-minutes.ts';
import {
  aHeldSession,
  inDays,
  nowhere,
  opened,
  theMinutes,
  today,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('sending minutes round', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('waits while a name was not looked at, and needs a last day to come', async () => {
    const session = await aHeldSession(t);
    await theMinutes(t, session, 'Lirona Beqarthi spoke. Teuta Kraniqi was named.');
    const send = (more: object = {}) =>
      t.editor.does(circulateMinutes, { session, base: 2, silentUntil: inDays(7), ...more });
    await assert.rejects(send(), refusal('committee.names-to-look-at'));
    assert.deepEqual(
      (await opened(t.reader, session)).minutes?.names.map(({ words }) => words),
      ['Teuta Kraniqi'],
      'whoever attended may stand there',
    );
    const write = { texts: { en: 'Lirona Beqarthi spoke.' } };
    await t.editor.does(writeMinutes, { session, base: 2, write });
    await assert.rejects(send(), refusal('kernel.changed-meanwhile'));
    await assert.rejects(send({ base: 3, silentUntil: today() }), refusal('committee.day-gone'));
    assert.deepEqual(await send({ base: 3 }), { session, version: 4 });
    await assert.rejects(send({ base: 4 }), refusal('kernel.wrong-state'));
    await assert.rejects(send({ session: nowhere }), refusal('kernel.not-found'));
  });
});
