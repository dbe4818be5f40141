import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { sayOnMinutes } from '../operations/say-on-minutes.ts';
import {
  aHeldSession,
  inDays,
  nowhere,
  opened,
  theMinutes,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('what institutions say of minutes', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('comes from the institution itself, or from its letter', async () => {
    const session = await aHeldSession(t);
    await theMinutes(t, session);
    const { organisation } = t.focalPoint;
    const say = (more: object, by = t.focalPoint) =>
      by.does(sayOnMinutes, {
        session,
        round: 1,
        organisation,
        agrees: true,
        words: null,
        letter: null,
        ...more,
      });
    await assert.rejects(say({}), refusal('kernel.wrong-state'));
    await t.editor.does(circulateMinutes, { session, base: 1, silentUntil: inDays(7) });
    await assert.rejects(
      say({ organisation: t.editor.organisation }),
      refusal('committee.not-your-institution'),
    );
    await assert.rejects(say({ agrees: false }), refusal('committee.remark-needs-words'));
    await assert.rejects(say({ round: 2 }), refusal('kernel.changed-meanwhile'));
    await assert.rejects(say({}, t.editor), refusal('committee.letter-needed'));
    await assert.rejects(
      say({ organisation: t.reader.organisation }, t.editor),
      refusal('committee.not-in-attendance'),
    );
    await say({ agrees: false, words: 'Six towns, not five' });
    await say({ letter: { number: '08-4', on: '2026-03-01' } }, t.editor);
    const { minutes } = await opened(t.reader, session);
    assert.deepEqual(
      minutes?.voices.map(({ agrees, letter }) => [agrees, letter?.number]),
      [
        [true, '08-4'],
        [false, undefined],
      ],
    );
    assert.deepEqual(
      minutes?.awaited.map((one) => one.organisation),
      [t.editor.organisation],
    );
    await assert.rejects(say({ session: nowhere }), refusal('kernel.not-found'));
  });
});
