// Today, from the office: posts and people that need somebody, and what waits for a second person.
import type { House } from '../../kernel/house.tsx';
import type { OutputOf } from '../../kernel/operations.ts';
import type { Today, Waiting, WaitsFor } from '../../kernel/today.ts';

type Answer = OutputOf<'office.read-today'>;

export async function readToday(house: House, may: (operation: string) => boolean): Promise<Today | null> {
  if (!may('office.read-today')) return await looksAlone(house, may);
  const answer = await house.api.ask('office.read-today', {});
  return { waiting: waitsIn(answer), waitingFor: handedOnIn(answer), sealedAt: answer.sealedAt };
}

/** A stand-in of another institution: nothing of the office but what they were called to. */
async function looksAlone(house: House, may: (operation: string) => boolean): Promise<Today | null> {
  if (!may('office.find-looks')) return null;
  const { looks } = await house.api.ask('office.find-looks', {});
  return { waiting: looksIn(looks), waitingFor: null };
}

function looksIn(looks: Answer['looks']): Waiting[] {
  return looks
    .filter((one) => one.turn !== 'mine')
    .map(
      (one): Waiting => ({
        key: one.look,
        text: one.turn === 'undone' ? 'web.today.look-undone' : 'web.today.look',
        count: 1,
        since: one.askedAt,
        by: one.turn === 'undone' ? null : one.dueAt,
        urgent: true,
        action: 'web.today.look.action',
        to: '/office/looks',
      }),
    );
}

function waitsIn(answer: Answer): Waiting[] {
  const { alone, proposals, openings, emptyPosts, invitations, desksOff, lapsed, standIns, looks } = answer;
  const { ceremonies } = answer;
  const untold = answer.breaches.map(
    (one): Waiting => ({
      key: one.breach,
      text: one.late ? 'web.today.breach-late' : 'web.today.breach',
      count: 1,
      since: one.noticedAt,
      by: one.tellBy,
      urgent: true,
      action: 'web.today.look.action',
      to: '/office/breaches/$breach',
      params: { breach: one.breach },
      exactly: true,
    }),
  );
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
    ...untold,
    ...looksIn(looks),
    ...lapsed.map(
      (one): Waiting => ({
        key: `lapsed ${one.desk}`,
        text: 'web.today.desk-lapsed',
        count: one.lapsed.length,
        urgent: true,
        action: 'web.today.desk-off.action',
        to: '/office/readiness',
      }),
    ),
    ...standIns.map(
      (one): Waiting => ({
        key: one.standIn,
        text: 'web.today.stand-in',
        count: 1,
        name: one.name,
        urgent: true,
        action: 'web.today.desk-off.action',
        to: '/office/readiness',
      }),
    ),
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
    ...openings.map(
      (one): Waiting => ({
        key: one.opening,
        text: 'web.today.opening',
        count: 1,
        name: one.name,
        since: one.askedAt,
        by: one.until,
        urgent: true,
        action: 'web.today.opening.action',
        to: '/office/people/$user',
        params: { user: one.user },
      }),
    ),
    ...ceremonies.map(
      (one): Waiting => ({
        key: one.ceremony,
        text: one.turn === 'second' ? 'web.today.ceremony' : 'web.today.ceremony-machine',
        count: 1,
        since: one.confirmedAt ?? one.askedAt,
        by: one.state === 'begun' ? null : one.until,
        urgent: true,
        action: 'web.today.ceremony.action',
        to: '/office/doctor',
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
    ...waitingFor.openings.map(
      (one): WaitsFor => ({
        key: one.opening,
        text: 'web.today.handed-on.opening',
        name: one.name,
        since: one.askedAt,
        to: '/office/people/$user',
        params: { user: one.user },
      }),
    ),
    ...waitingFor.ceremonies.map(
      (one): WaitsFor => ({
        key: one.ceremony,
        text: 'web.today.handed-on.ceremony',
        since: one.askedAt,
        by: one.until,
        to: '/office/doctor',
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
