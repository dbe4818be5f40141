/** Plans a session with its agenda and papers, or changes them until the minutes are agreed. */
import { z } from 'zod';
import { readParagraph, readThreatPicture, nameReferences } from '#desks/strategy/public.ts';
import { newId } from '#kernel/ids.ts';
import type { Context } from '#kernel/operation/define.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { BodyId } from '../model/bodies.ts';
import { working, writers } from '../model/roles.ts';
import { type Paper, SessionFacts, SessionId } from '../model/sessions.ts';
import { Base } from '../model/shared.ts';
import { requireAgendaItem, requireOpenMinutes } from '../rules/guards.ts';
import { findBodies } from '../store/bodies.ts';
import { findDecisions } from '../store/decisions.ts';
import {
  findAgenda,
  findSessions,
  nextNumber,
  replaceAgenda,
  saveSession,
  updateSession,
} from '../store/sessions.ts';
import { sessionFlow } from '../workflow.ts';

export const writeSession = operation({
  name: 'committee.write-session',
  does: 'A writer plans a session: day, place, agenda and papers.',
  kind: 'command',
  who: writers,
  purpose: working,
  /** With `session` and the version one began with, that one is changed. */
  input: SessionFacts.extend({ body: BodyId, session: SessionId.optional(), base: Base.default(1) }),
  output: z.strictObject({ session: z.uuid(), version: Base }),
  audit: ({ output, input }) => ({ about: output.session, detail: { items: input.agenda.length } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'committee.minutes-agreed',
    'committee.not-on-agenda',
    'committee.item-has-decision',
  ],
  async run(context) {
    const { input, tx, actor, now, announce } = context;
    const { body, circle } = present((await findBodies(tx, input.body))[0]);
    await requirePapers(
      context,
      input.agenda.flatMap(({ papers }) => papers),
    );
    const agenda = (keep: readonly { item: string }[]) =>
      input.agenda.map(({ item, kind, titles, papers }) => {
        requireAgendaItem(item ?? null, keep);
        const named = papers.map((paper) => ({ ...paper, id: newId(now) }));
        return { id: item ?? newId(now), kind, titles, papers: named };
      });
    if (input.session) {
      const current = present((await findSessions(tx, { session: input.session, body }))[0]);
      requireBase(current, input.base);
      requireOpenMinutes(current);
      const items = agenda(await findAgenda(tx, current.session));
      const decided = await findDecisions(tx, { session: current.session });
      const kept = new Set(items.map(({ id }) => id));
      if (decided.some(({ agendaItem }) => agendaItem !== null && !kept.has(agendaItem)))
        refuse('committee.item-has-decision');
      await replaceAgenda(tx, current, items);
      const version = requireWon(await updateSession(tx, current.session, input.base, input), current);
      await announce('committee.session-changed', current.session);
      return { session: current.session, version };
    }
    const items = agenda([]);
    const session = await openRecord(tx, {
      desk: 'committee',
      kind: 'session',
      organisation: actor.organisation,
      circle,
      retention: 'without-end',
    });
    await saveSession(tx, { session, circle, body, number: await nextNumber(tx, body) }, input);
    await replaceAgenda(tx, { session, circle }, items);
    await startState(tx, sessionFlow, { record: session }, now);
    await announce('committee.session-planned', session);
    return { session, version: 1 };
  },
});

/** What a paper points at is there, and whoever points sees it. */
async function requirePapers({ call }: Context<unknown>, papers: readonly Paper[]): Promise<void> {
  const measures = papers.flatMap((one) => (one.kind === 'measure' ? [one] : []));
  const found = await call(nameReferences, {
    measures: measures.map(({ plan, measure: item }) => ({ plan, item })),
  });
  const known = new Set(found.measures.map(({ plan, item }) => `${plan} ${item}`));
  for (const { plan, measure } of measures) present(known.has(`${plan} ${measure}`) || undefined);
  for (const paper of papers) {
    if (paper.kind === 'paragraph')
      await call(readParagraph, { instrument: paper.instrument, address: paper.paragraph });
    if (paper.kind === 'picture') await call(readThreatPicture, { picture: paper.picture });
  }
}
