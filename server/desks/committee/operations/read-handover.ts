/** What a deputy or successor in a post must know, put together from live data: posts, open matters, days. No person's case is in it. */
import { z } from 'zod';
import { findMeasures, nameReferences, findPlans } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Handover } from '../model/packs.ts';
import { keepers, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { daysBefore, isOfPost } from '../rules/handover.ts';
import { showActions, tiedOf } from '../rules/show-actions.ts';
import { findActions } from '../store/actions.ts';
import { findBodies, findPost, findSeats } from '../store/bodies.ts';
import { findDecisions, showDecision } from '../store/decisions.ts';
import { findHeld } from '../store/held.ts';
import { findSessions, showSession } from '../store/sessions.ts';
import { findSilent } from '../store/silent.ts';

export const readHandover = operation({
  name: 'committee.read-handover',
  does: 'Whoever works in a post opens what its deputy or successor must know.',
  kind: 'query',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    /** One's own where none is named. */
    post: z.uuid().optional(),
    /** Decisions since this day; of the last 180 days where none is named. */
    since: Day.optional(),
  }),
  output: Handover,
  audit: ({ output }) => ({ detail: { post: output.post.post } }),
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, today, call }) {
    const post = present(await findPost(tx, input.post ?? actor.post));
    const since = input.since ?? daysBefore(today, 180);
    const open = (await findActions(tx, { owner: post.organisation, open: true }, today)).filter((one) =>
      isOfPost(one, post.post),
    );
    const named = await call(nameReferences, { measures: tiedOf(open) });
    const { items: plans } = await call(findPlans, { limit: 200 });
    const measures = [];
    for (const { id, state } of plans) {
      if (state === 'superseded') continue;
      const { items } = await call(findMeasures, { plan: id, lead: post.organisation, limit: 200 });
      measures.push(...items.filter((one) => one.state === 'planned' || one.state === 'active'));
    }
    const bodies = new Map((await findBodies(tx)).map(({ body, names }) => [body, names]));
    const seats = (await findSeats(tx, { on: today })).filter(
      (one) => one.organisation === post.organisation,
    );
    const sits = new Set(seats.map(({ body }) => body));
    return {
      post,
      since,
      held: await findHeld(tx, post.post, today),
      seats: seats.map(({ body, holds, post: sitting, until }) => ({
        bodyNames: bodies.get(body) ?? {},
        holds,
        post: sitting,
        until,
      })),
      actions: showActions(open, named),
      measures: measures.map(({ plan, id, externalId, titles, state, endsOn }) => ({
        plan,
        measure: id,
        externalId,
        titles,
        state,
        endsOn,
      })),
      minutes: await findSilent(tx, post.organisation, today),
      sessions: (await findSessions(tx))
        .filter(({ state, body }) => (state === 'planned' || state === 'called') && sits.has(body))
        .map(showSession),
      decisions: (await findDecisions(tx, { since }))
        .filter(({ state }) => state === 'adopted')
        .map(showDecision),
      today,
    };
  },
});
