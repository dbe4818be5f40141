import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { setAttendance } from '../operations/set-attendance.ts';
import {
  aCalledSession,
  aDecision,
  aHeldSession,
  aSession,
  attends,
  nowhere,
  opened,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('who attended', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('asks for a seat on that day, for the written word of a stand-in, and for one voice each', async () => {
    const session = await aCalledSession(t);
    const enter = (organisation: string, more: object = {}, entry?: string) =>
      t.editor.does<{ entry: string }>(setAttendance, {
        session,
        attends: attends(organisation, more),
        ...(entry ? { entry } : {}),
      });
    const { organisation } = t.focalPoint;
    await assert.rejects(enter(t.reader.organisation), refusal('committee.no-seat-that-day'));
    await assert.rejects(
      enter(t.editor.organisation, { way: 'substitute' }),
      refusal('committee.no-seat-that-day'),
    );
    await assert.rejects(enter(organisation, { way: 'written-word' }), refusal('committee.word-needed'));
    await assert.rejects(enter(nowhere), refusal('committee.no-such-organisation'));
    const word = { standIn: 'Secretary', number: '17-3', on: '2026-01-05', keptAt: 'Registry' };
    const { entry } = await enter(organisation, { way: 'written-word', word });
    await assert.rejects(enter(organisation), refusal('committee.attends-already'));
    await enter(t.reader.organisation, { way: 'guest', name: 'Тимор Хазнели' });
    await enter(organisation, { way: 'substitute' }, entry);
    const { attendance } = await opened(t.reader, session);
    assert.deepEqual(
      attendance.map(({ way, name }) => [way, name]),
      [
        ['substitute', null],
        ['guest', 'Тимор Хазнели'],
      ],
    );
    await t.editor.does(setAttendance, { session, entry, attends: null });
    assert.equal((await opened(t.reader, session)).attendance.length, 1);
  });

  it('is not entered before the session is called, nor taken from whoever has voted', async () => {
    const planned = await aSession(t);
    const input = { session: planned, attends: attends(t.editor.organisation) };
    await assert.rejects(t.editor.does(setAttendance, input), refusal('committee.session-not-called'));
    const session = await aHeldSession(t);
    await aDecision(t, session, {
      way: 'vote',
      votes: [{ organisation: t.editor.organisation, vote: 'for' }],
    });
    const { attendance } = await opened(t.editor, session);
    const entry = attendance.find(({ organisation }) => organisation === t.editor.organisation)?.entry;
    await assert.rejects(
      t.editor.does(setAttendance, { session, entry, attends: null }),
      refusal('committee.has-voted'),
    );
    for (const wrong of [{ session: nowhere }, { entry: nowhere }])
      await assert.rejects(
        t.editor.does(setAttendance, { session, attends: null, ...wrong }),
        refusal('kernel.not-found'),
      );
  });
});
