/** What committee work allows: each guard refuses with the code of what is wrong. */
import type { Actor } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import type { Seat } from '../model/bodies.ts';
import type { DecisionFacts } from '../model/decisions.ts';
import type { AttendanceFacts } from '../model/sessions.ts';
import { writers } from '../model/roles.ts';

const at = (path: string, code: string) => ({
  status: 422 as const,
  fields: [{ path, code, message: code }],
});

export function requireOrder(from: string, until: string | null): void {
  if (until && until < from) refuse('committee.ends-before-start', at('until', 'ends-before-start'));
}

export function requireOrganisation(known: boolean, path: string): void {
  if (!known) refuse('committee.no-such-organisation', at(path, 'no-such-organisation'));
}

/** What was agreed stands: corrections are made by a later session. */
export function requireOpenMinutes(session: { minutes: string | null }): void {
  if (session.minutes === 'agreed') refuse('committee.minutes-agreed');
}

/** Who attends, and what is decided, is entered of a session that was called. */
export function requireCalled(session: { state: string }): void {
  if (session.state !== 'called' && session.state !== 'held')
    refuse('committee.session-not-called', { current: { state: session.state } });
}

export function requireHeld(session: { state: string }): void {
  if (session.state !== 'held') refuse('committee.session-not-held', { current: { state: session.state } });
}

/** A session of a day to come was not held yet. */
export function requireDayCome(heldOn: string, today: string): void {
  if (heldOn > today) refuse('committee.day-to-come', at('session', 'day-to-come'));
}

const needed: Readonly<Record<string, readonly string[]>> = {
  'in-person': ['chair', 'member'],
  substitute: ['substitute'],
  'written-word': ['chair', 'member'],
};

/** Whoever has a voice has a seat on that day; whoever votes for an absent member shows the written word. */
export function requireSeat(
  facts: AttendanceFacts,
  seats: readonly Pick<Seat, 'organisation' | 'holds'>[],
): void {
  if ((facts.way === 'written-word') !== (facts.word !== null))
    refuse('committee.word-needed', at('word', 'word-needed'));
  const wanted = needed[facts.way];
  if (!wanted) return;
  const has = seats.some(
    ({ organisation, holds }) => organisation === facts.organisation && wanted.includes(holds),
  );
  if (!has) refuse('committee.no-seat-that-day', at('organisation', 'no-seat-that-day'));
}

/** Each institution votes once, and only where it attended with a voice. */
export function requireVoters(
  { way, votes }: Pick<DecisionFacts, 'way' | 'votes'>,
  attendance: readonly { organisation: string; way: string }[],
): void {
  const voices = new Set(
    attendance.filter((one) => one.way !== 'guest').map(({ organisation }) => organisation),
  );
  const voted = votes.map(({ organisation }) => organisation);
  if (way === 'consensus' && voted.length > 0)
    refuse('committee.consensus-has-no-votes', at('votes', 'no-votes'));
  if (new Set(voted).size < voted.length || voted.some((one) => !voices.has(one)))
    refuse('committee.not-in-attendance', at('votes', 'not-in-attendance'));
}

/** Without a vote or a word of consensus nothing was decided. */
export function requireVotes({ way, votes }: { way: string; votes: readonly unknown[] }): void {
  if (way === 'vote' && votes.length === 0) refuse('committee.no-votes');
}

export function requireAgendaItem(item: string | null, agenda: readonly { item: string }[]): void {
  if (item !== null && !agenda.some((one) => one.item === item))
    refuse('committee.not-on-agenda', at('agendaItem', 'not-on-agenda'));
}

export function requireState(found: { state: string }, wanted: string): void {
  if (found.state !== wanted) refuse('kernel.wrong-state', { current: { state: found.state } });
}

/** A focal point speaks for its own institution, and for no other. */
export function mayKeep(actor: Pick<Actor, 'roles' | 'organisation'>, organisation: string): boolean {
  return (
    actor.roles.some((role) => (writers as readonly string[]).includes(role)) ||
    actor.organisation === organisation
  );
}

export function requireKeeper(actor: Pick<Actor, 'roles' | 'organisation'>, organisation: string): void {
  if (!mayKeep(actor, organisation)) refuse('committee.not-your-institution', { status: 403 });
}

/** A new due day belongs to a postponement, and to nothing else. */
export function requireDueDay(report: string, dueOn: string | null, today: string): void {
  const fits = report === 'postpone' ? dueOn !== null && dueOn > today : dueOn === null;
  if (!fits) refuse('committee.due-day-does-not-fit', at('dueOn', 'due-day-does-not-fit'));
}
