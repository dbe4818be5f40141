import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import type { z } from 'zod';
import { editItem } from '#desks/strategy/operations/edit-item.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { readHandover } from '../operations/read-handover.ts';
import {
  aBody,
  aDecision,
  aHeldSession,
  aMeasure,
  aSession,
  anAction,
  inDays,
  nowhere,
  theMinutes,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('what a deputy or successor must know', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  type Handover = z.output<typeof readHandover.output>;

  it('has what is open of the post and its institution, with days, and nobody’s name', async () => {
    const { plan, measure } = await aMeasure(t);
    await t.editor.does(editItem, {
      plan,
      item: measure,
      base: 1,
      titles: { en: 'Open evenings' },
      leadOrganisation: t.focalPoint.organisation,
    });
    const body = await aBody(t);
    const session = await aHeldSession(t, { body });
    const decision = await aDecision(t, session);
    const own = await anAction(t, decision, { ownerPost: t.focalPoint.post });
    const whole = await anAction(t, decision, { dueOn: inDays(12) });
    await anAction(t, decision, { owner: t.editor.organisation });
    await aSession(t, { body, heldOn: inDays(9) });
    await theMinutes(t, session);
    await t.editor.does(circulateMinutes, { session, base: 1, silentUntil: inDays(7) });
    const read = await t.focalPoint.does<Handover>(readHandover, {});
    assert.equal(read.post.post, t.focalPoint.post);
    assert.deepEqual(
      read.actions.map(({ action }) => action),
      [own, whole],
    );
    assert.deepEqual(
      read.measures.map((one) => one.measure),
      [measure],
    );
    assert.deepEqual(
      read.seats.map(({ holds }) => holds),
      ['member', 'substitute'],
    );
    assert.deepEqual([read.minutes.length, read.sessions.length, read.decisions.length], [1, 1, 1]);
    assert.deepEqual(
      read.held.map(({ deputy }) => deputy),
      [false],
    );
    assert.doesNotMatch(JSON.stringify(read), /Lirona|focalPoint|login/);
    const later = await t.editor.does<Handover>(readHandover, { post: t.focalPoint.post, since: inDays(1) });
    assert.deepEqual([later.post.post, later.decisions.length], [t.focalPoint.post, 0]);
    await assert.rejects(t.editor.does(readHandover, { post: nowhere }), refusal('kernel.not-found'));
  });
});
