import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { findSessions } from '../operations/find-sessions.ts';
import { aBody, aSession, type CommitteeHouse, openCommitteeHouse } from './builders.ts';

describe('the list of sessions', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('has the newest first, of one committee where that is asked, and nothing of another circle', async () => {
    const body = await aBody(t);
    const older = await aSession(t, { body, heldOn: '2026-01-10' });
    const newer = await aSession(t, { body, heldOn: '2026-02-10' });
    const hidden = await aSession(t, { body });
    await aSession(t);
    await hide(t, hidden);
    const { sessions } = await t.reader.does<{ sessions: { session: string; number: number }[] }>(
      findSessions,
      { body },
    );
    assert.deepEqual(
      sessions.map(({ session, number }) => [session, number]),
      [
        [newer, 2],
        [older, 1],
      ],
    );
  });
});
