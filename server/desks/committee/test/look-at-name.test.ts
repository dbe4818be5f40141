import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { lookAtName } from '../operations/look-at-name.ts';
import {
  aHeldSession,
  inDays,
  nowhere,
  opened,
  theMinutes,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('words that look like a name', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('are answered by a person, with why they name nobody, and nothing else is kept', async () => {
    const session = await aHeldSession(t);
    await theMinutes(t, session, 'The paper Orvik Evening News was quoted.');
    const look = (more: object = {}) =>
      t.editor.does(lookAtName, {
        session,
        base: 2,
        words: 'Orvik Evening News',
        why: 'A newspaper',
        ...more,
      });
    await assert.rejects(look({ words: 'Somebody Else' }), refusal('committee.not-what-was-found'));
    await assert.rejects(look({ base: 1 }), refusal('kernel.changed-meanwhile'));
    await look();
    assert.deepEqual((await opened(t.reader, session)).minutes?.names, [
      { words: 'Orvik Evening News', languages: ['en'], why: 'A newspaper' },
    ]);
    await t.editor.does(circulateMinutes, { session, base: 2, silentUntil: inDays(7) });
    for (const one of [nowhere, await aHeldSession(t)])
      await assert.rejects(look({ session: one }), refusal('kernel.not-found'));
  });
});
