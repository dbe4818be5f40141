/** Writes what a session decides, with the votes; until it is adopted or rejected it can be changed. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { DecisionFacts, DecisionId } from '../model/decisions.ts';
import { working, writers } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { Base } from '../model/shared.ts';
import {
  requireAgendaItem,
  requireCalled,
  requireOpenMinutes,
  requireState,
  requireVoters,
} from '../rules/guards.ts';
import { findDecisions, replaceVotes, saveDecision, updateDecision } from '../store/decisions.ts';
import { findAgenda, findAttendance, findSessions } from '../store/sessions.ts';
import { decisionFlow } from '../workflow.ts';

export const writeDecision = operation({
  name: 'committee.write-decision',
  does: 'A writer writes what a session decides, and how each institution voted.',
  kind: 'command',
  who: writers,
  purpose: working,
  /** With `decision` and the version one began with, that one is changed. */
  input: DecisionFacts.extend({ session: SessionId, decision: DecisionId.optional(), base: Base.default(1) }),
  output: z.strictObject({ decision: z.uuid(), version: Base }),
  audit: ({ input, output }) => ({ about: [output.decision, input.session] }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'committee.minutes-agreed',
    'committee.session-not-called',
    'committee.not-on-agenda',
    'committee.not-in-attendance',
    'committee.consensus-has-no-votes',
  ],
  async run({ input, tx, actor, now, announce }) {
    const session = present((await findSessions(tx, { session: input.session }))[0]);
    requireOpenMinutes(session);
    requireCalled(session);
    requireAgendaItem(input.agendaItem, await findAgenda(tx, session.session));
    requireVoters(input, await findAttendance(tx, session.session));
    if (input.decision) {
      const { decision, base } = input;
      const current = present((await findDecisions(tx, { decision, session: session.session }))[0]);
      requireBase(current, base);
      requireState(current, 'draft');
      await replaceVotes(tx, current, input.votes);
      return { decision, version: requireWon(await updateDecision(tx, decision, base, input), current) };
    }
    const { circle } = session;
    const decision = await openRecord(tx, {
      desk: 'committee',
      kind: 'decision',
      organisation: actor.organisation,
      circle,
      retention: 'without-end',
    });
    const of = { decision, circle, session: session.session, on: session.heldOn };
    await saveDecision(tx, of, input);
    await replaceVotes(tx, of, input.votes);
    await startState(tx, decisionFlow, { record: decision }, now);
    await announce('committee.decision-written', decision);
    return { decision, version: 1 };
  },
});
