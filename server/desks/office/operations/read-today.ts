/** What waits in the office (posts, links nobody used, desks that are off), and what waits for a second person after me. */
import { z } from 'zod';
import { findLastSeal } from '#kernel/events/since.ts';
import { operation } from '#kernel/operation/define.ts';
import { Moment, Names, Opening, Proposal, ReadinessFact, SignInState } from '../model.ts';
import { missingFacts, signInOf } from '../rules.ts';
import { findOpenings } from '../store/openings.ts';
import { findPostsOf, findProposals } from '../store/posts.ts';
import { findDesks } from '../store/readiness.ts';
import { findPeople } from '../store/users.ts';

export const readToday = operation({
  name: 'office.read-today',
  does: 'Shows what waits in the office today.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({}),
  output: z.strictObject({
    /** True: nobody else works here yet, and the office is still to be set up. */
    alone: z.boolean(),
    /** Posts proposed by somebody else: the person at work may be the second. */
    proposals: z.array(Proposal),
    /** Accounts to be opened anew, where the person at work may be the second. */
    openings: z.array(Opening),
    /** Posts that the person at work proposed, and desks they would switch on: another person must confirm. */
    waitingFor: z.strictObject({
      proposals: z.array(Proposal),
      openings: z.array(Opening),
      desks: z.array(z.strictObject({ desk: z.string(), since: Moment })),
    }),
    emptyPosts: z.array(z.strictObject({ post: z.uuid(), names: Names, organisationNames: Names })),
    /** People who were invited and have not set up their sign-in. */
    invitations: z.array(
      z.strictObject({
        user: z.uuid(),
        name: z.string(),
        signIn: SignInState,
        invitedUntil: Moment.nullable(),
      }),
    ),
    /** When the ledger was sealed last; null before its first entry. */
    sealedAt: Moment.nullable(),
    desksOff: z.array(z.strictObject({ desk: z.string(), missing: z.array(ReadinessFact) })),
  }),
  audit: ({ output }) => ({
    about: [
      ...new Set(
        [
          ...output.proposals,
          ...output.openings,
          ...output.waitingFor.proposals,
          ...output.waitingFor.openings,
          ...output.invitations,
        ].map((one) => one.user),
      ),
    ],
  }),
  async run({ tx, actor, now }) {
    const posts = await findPostsOf(tx, { ended: false });
    const people = await findPeople(tx, { language: actor.language, limit: 200 });
    const desks = await findDesks(tx);
    const proposals = await findProposals(tx);
    const openings = await findOpenings(tx);
    return {
      alone: people.every((one) => one.user === actor.user),
      proposals: proposals.filter((one) => one.turn === 'second'),
      openings: openings.filter((one) => one.turn === 'second'),
      waitingFor: {
        proposals: proposals.filter((one) => one.turn === 'mine'),
        openings: openings.filter((one) => one.turn === 'mine'),
        desks: desks.flatMap(({ desk, facts, proposedBy, proposedAt, switchedOnAt }) =>
          proposedBy === actor.user && proposedAt && !switchedOnAt && missingFacts(facts).length === 0
            ? [{ desk, since: proposedAt }]
            : [],
        ),
      },
      emptyPosts: posts
        .filter((one) => one.holders.every((holder) => holder.deputy))
        .map(({ post, names, organisationNames }) => ({ post, names, organisationNames })),
      invitations: people
        .filter((one) => !one.setUp && one.invitedUntil !== null && one.endedOn === null)
        .map((one) => ({
          user: one.user,
          name: one.name,
          signIn: signInOf(one, now),
          invitedUntil: one.invitedUntil?.toISOString() ?? null,
        })),
      sealedAt: (await findLastSeal(tx))?.toISOString() ?? null,
      desksOff: desks
        .filter((one) => one.switchedOnAt === null)
        .map((one) => ({ desk: one.desk, missing: missingFacts(one.facts) })),
    };
  },
});
