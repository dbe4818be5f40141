/** What waits in the office (posts, links nobody used, desks that are off), and what waits for a second person after me. */
import { z } from 'zod';
import { findLastSeal } from '#kernel/events/since.ts';
import { operation } from '#kernel/operation/define.ts';
import {
  Ceremony,
  Look,
  Moment,
  Names,
  Opening,
  Proposal,
  ReadinessNeed,
  SignInState,
  StandIn,
} from '../model.ts';
import { signInOf } from '../rules.ts';
import { findBreaches } from '../store/breaches.ts';
import { findCeremonies } from '../store/ceremonies.ts';
import { findOpenings } from '../store/openings.ts';
import { findPostsOf, findProposals } from '../store/posts.ts';
import { findDesks } from '../store/readiness.ts';
import { findLooksForMe } from '../store/stand-ins.ts';
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
    /** Changes of the keys that wait for the person at work as second person, or for whoever does them at the machine. */
    ceremonies: z.array(Ceremony),
    /** Posts that the person at work proposed, and desks they would switch on: another person must confirm. */
    waitingFor: z.strictObject({
      proposals: z.array(Proposal),
      openings: z.array(Opening),
      ceremonies: z.array(Ceremony),
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
    desksOff: z.array(z.strictObject({ desk: z.string(), missing: z.array(ReadinessNeed) })),
    /** Desks that are on, and what of theirs has lapsed. */
    lapsed: z.array(z.strictObject({ desk: z.string(), lapsed: z.array(ReadinessNeed) })),
    /** Stand-ins whom somebody else named and nobody has confirmed. */
    standIns: z.array(StandIn),
    /** Second looks that wait for the person at work or that ended without anybody. */
    looks: z.array(Look),
    /** Breaches of which the authority has not been told, and until when; the data-protection officer's. */
    breaches: z.array(
      z.strictObject({ breach: z.uuid(), noticedAt: Moment, tellBy: Moment, late: z.boolean() }),
    ),
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
  async run({ tx, seals, actor, now }) {
    const posts = await findPostsOf(tx, { ended: false });
    const people = await findPeople(tx, { language: actor.language, limit: 200 });
    const desks = await findDesks(tx, actor);
    const proposals = await findProposals(tx);
    const given = new Set(proposals.filter((one) => !one.deputy).map((one) => one.post));
    const openings = await findOpenings(tx);
    const ceremonies = (await findCeremonies(tx)).filter((one) => one.state !== 'done');
    return {
      alone: people.every((one) => one.user === actor.user),
      proposals: proposals.filter((one) => one.turn === 'second'),
      openings: openings.filter((one) => one.turn === 'second'),
      ceremonies: ceremonies.filter((one) => one.turn === 'second' || one.turn === 'machine'),
      waitingFor: {
        proposals: proposals.filter((one) => one.turn === 'mine'),
        openings: openings.filter((one) => one.turn === 'mine'),
        ceremonies: ceremonies.filter((one) => one.turn === 'mine'),
        desks: desks.flatMap(({ desk, missing, lapsed, proposedByMe, proposedAt, switchedOnAt }) =>
          proposedByMe && proposedAt && !switchedOnAt && missing.length + lapsed.length === 0
            ? [{ desk, since: proposedAt }]
            : [],
        ),
      },
      emptyPosts: posts
        .filter((one) => !given.has(one.post) && one.holders.every((holder) => holder.deputy))
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
        .map(({ desk, missing, lapsed }) => ({ desk, missing: [...missing, ...lapsed] })),
      lapsed: desks
        .filter((one) => one.switchedOnAt !== null && one.lapsed.length > 0)
        .map(({ desk, lapsed }) => ({ desk, lapsed })),
      standIns: desks
        .flatMap((one) => one.standIns)
        .filter((one) => one.state === 'proposed' && !one.namedByMe),
      looks: await findLooksForMe(tx, seals),
      breaches: actor.roles.includes('office.data-protection-officer')
        ? (await findBreaches(tx, now, { open: true }))
            .filter((one) => one.state === 'noticed')
            .map(({ breach, noticedAt, tellBy, late }) => ({ breach, noticedAt, tellBy, late }))
        : [],
    };
  },
});
