import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { settleDecision } from '../operations/settle-decision.ts';
import { writeDecision } from '../operations/write-decision.ts';
import {
  aHeldSession,
  aSession,
  decisionFacts,
  nowhere,
  opened,
  today,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('writing a decision', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('counts each institution once, tells who voted on a written word, and takes no vote of who was not there', async () => {
    const session = await aHeldSession(t);
    const { agenda } = await opened(t.editor, session);
    const vote = (organisation: string, said: string) => ({ organisation, vote: said });
    const facts = {
      ...decisionFacts,
      session,
      agendaItem: agenda[0]?.item,
      way: 'vote',
      votes: [vote(t.editor.organisation, 'for'), vote(t.focalPoint.organisation, 'against')],
      registry: { number: '03-12', on: today(), signatory: 'Chair', keptAt: 'Archive' },
    };
    const { decision } = await t.editor.does<{ decision: string }>(writeDecision, facts);
    const [shown] = (await opened(t.reader, session)).decisions;
    assert.deepEqual(shown?.counts, { for: 1, against: 1, abstained: 0 });
    assert.deepEqual(
      shown?.votes.filter((one) => one.onWrittenWord).map(({ organisation }) => organisation),
      [t.focalPoint.organisation],
    );
    assert.deepEqual(shown?.registry, facts.registry);
    const changed = { ...facts, decision, base: 1, way: 'consensus', votes: [] };
    assert.deepEqual(await t.editor.does(writeDecision, changed), { decision, version: 2 });
    await assert.rejects(t.editor.does(writeDecision, changed), refusal('kernel.changed-meanwhile'));
    for (const [wrong, code] of [
      [{ votes: [vote(t.reader.organisation, 'for')] }, 'committee.not-in-attendance'],
      [{ votes: [facts.votes[0], facts.votes[0]] }, 'committee.not-in-attendance'],
      [{ way: 'consensus' }, 'committee.consensus-has-no-votes'],
      [{ agendaItem: nowhere }, 'committee.not-on-agenda'],
      [{ session: nowhere }, 'kernel.not-found'],
      [{ decision: nowhere }, 'kernel.not-found'],
      [{ session: await aSession(t) }, 'committee.session-not-called'],
    ] as const)
      await assert.rejects(t.editor.does(writeDecision, { ...facts, ...wrong }), refusal(code), code);
    await t.editor.does(settleDecision, { decision, action: 'reject' });
    await assert.rejects(
      t.editor.does(writeDecision, { ...changed, base: 2 }),
      refusal('kernel.wrong-state'),
    );
  });
});
