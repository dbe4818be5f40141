import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { settleDecision } from '../operations/settle-decision.ts';
import { writeAction } from '../operations/write-action.ts';
import {
  aDecision,
  aHeldSession,
  aMeasure,
  anAction,
  inDays,
  listed,
  nowhere,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('what follows from a decision', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('has an owner and a due day, may be tied to a measure or propose one, and changes without its day', async () => {
    const tied = await aMeasure(t);
    const decision = await aDecision(t, await aHeldSession(t));
    const proposes = { en: 'Halls for evenings' };
    const action = await anAction(t, decision, { proposes });
    const facts = {
      decision,
      action,
      base: 1,
      texts: { en: 'Find five halls' },
      owner: t.editor.organisation,
      ownerPost: t.editor.post,
      dueOn: inDays(10),
      tied: { plan: tied.plan, measure: tied.measure },
      proposes: null,
    };
    assert.deepEqual(await t.editor.does(writeAction, facts), { decision, action, version: 2 });
    const [shown] = await listed(t.reader);
    assert.deepEqual(
      [shown?.measureTitles, shown?.proposes, shown?.ownerPost],
      [{ en: 'Open evenings' }, null, t.editor.post],
    );
    for (const [wrong, code] of [
      [{}, 'kernel.changed-meanwhile'],
      [{ base: 2, dueOn: inDays(20) }, 'committee.due-day-by-report'],
      [{ owner: nowhere }, 'committee.no-such-organisation'],
      [{ ownerPost: t.reader.post }, 'committee.no-such-post'],
      [{ tied: { plan: nowhere, measure: tied.measure } }, 'kernel.not-found'],
      [{ decision: nowhere }, 'kernel.not-found'],
      [{ action: nowhere }, 'kernel.not-found'],
    ] as const)
      await assert.rejects(t.editor.does(writeAction, { ...facts, ...wrong }), refusal(code), code);
    await t.editor.does(settleDecision, { decision, action: 'end', reason: 'Replaced' });
    await assert.rejects(anAction(t, decision), refusal('kernel.wrong-state'));
  });
});
