// Today, from the office: posts and people that need somebody, and what waits for a second person.
import type { House } from '../../kernel/house.tsx';
import type { OutputOf } from '../../kernel/operations.ts';
import type { Today, Waiting, WaitsFor } from '../../kernel/today.ts';

type Answer = OutputOf<'office.read-today'>;

export async function readToday(house: House, may: (operation: string) => boolean): Promise<Today | null> {
  if (!may('office.read-today')) return null;
  const answer = await house.api.ask('office.read-today', {});
  return { waiting: waitsIn(answer), waitingFor: handedOnIn(answer), sealedAt: answer.sealedAt };
}

function waitsIn({ alone, proposals, emptyPosts, invitations, desksOff }: Answer): Waiting[] {
  const first: Waiting = {
    key: 'alone',
    text: 'web.today.set-up',
    count: 1,
    urgent: false,
    action: 'web.today.set-up.action',
    to: '/office/organisations',
  };
  return [
    ...(alone ? [first] : []),
    ...proposals.map(
      (one): Waiting => ({
        key: one.proposal,
        text: 'web.today.proposal',
        count: 1,
        titles: one.postNames,
        since: one.proposedAt,
        urgent: true,
        action: 'web.today.proposal.action',
        to: '/office/posts/$post',
        params: { post: one.post },
      }),
    ),
    ...emptyPosts.map(
      (one): Waiting => ({
        key: one.post,
        text: 'web.today.empty-post',
        count: 1,
        titles: one.names,
        urgent: false,
        action: 'web.today.empty-post.action',
        to: '/office/posts/$post',
        params: { post: one.post },
      }),
    ),
    ...invitations.map(
      (one): Waiting => ({
        key: one.user,
        text: one.signIn === 'invitation-over' ? 'web.today.invitation-over' : 'web.today.invitation',
        count: 1,
        name: one.name,
        by: one.invitedUntil,
        urgent: false,
        action: 'web.today.invitation.action',
        to: '/office/people/$user',
        params: { user: one.user },
      }),
    ),
    ...desksOff.map(
      ({ desk, missing }): Waiting => ({
        key: desk,
        text: 'web.today.desk-off',
        count: missing.length,
        urgent: false,
        action: 'web.today.desk-off.action',
        to: '/office/readiness',
      }),
    ),
  ];
}

function handedOnIn({ waitingFor }: Answer): WaitsFor[] {
  return [
    ...waitingFor.proposals.map(
      (one): WaitsFor => ({
        key: one.proposal,
        text: 'web.today.handed-on.post',
        titles: one.postNames,
        since: one.proposedAt,
        to: '/office/posts/$post',
        params: { post: one.post },
      }),
    ),
    ...waitingFor.desks.map(
      ({ desk, since }): WaitsFor => ({
        key: desk,
        text: 'web.today.handed-on.desk',
        name: desk,
        since,
        to: '/office/readiness',
      }),
    ),
  ];
}
