/** What events and lessons allow, and how they are shown: pure. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Commitment, Event, EventFacts } from '../model/events.ts';
import type { LessonFacts } from '../model/lessons.ts';
import type { Attribution } from '../model/lists.ts';
import type { Party, ReadParty } from '../model/parties.ts';
import type { Texts } from '../model/shared.ts';

const at = (path: string, code: string) => ({
  status: 422 as const,
  fields: [{ path, code, message: code }],
});

export type Names = (party: Party) => Texts | undefined;

/** Everybody that an event names. */
export function partiesOf(facts: Pick<EventFacts, 'organisers' | 'invited'>): Party[] {
  return [...facts.organisers, ...facts.invited.map(({ party }) => party)];
}

/** All are there and in sight; those that are not are refused alike. */
export function requireParties(parties: readonly Party[], names: Names, path: string): void {
  if (parties.some((party) => names(party) === undefined))
    refuse('external.no-such-party', at(path, 'no-such-party'));
}

/** The programme lies within the days of the event, and no part of it ends before it begins. */
export function requireProgramme({ firstOn, lastOn, programme }: EventFacts): void {
  if (lastOn < firstOn) refuse('external.ends-before-start', at('lastOn', 'ends-before-start'));
  for (const [n, { on, at: from, until }] of programme.entries()) {
    if (on < firstOn || on > lastOn)
      refuse('external.session-outside', at(`programme.${n}.on`, 'session-outside'));
    if (from && until && until < from)
      refuse('external.ends-before-start', at(`programme.${n}.until`, 'ends-before-start'));
  }
  if (new Set(programme.map(({ session }) => session)).size < programme.length)
    refuse('kernel.input-invalid', at('programme', 'twice'));
}

/** Invited once each: a list that says two answers of one says none. */
export function requireOnce(invited: EventFacts['invited']): void {
  const keys = invited.map(({ party }) => `${party.kind} ${party.id}`);
  if (new Set(keys).size < keys.length) refuse('external.invited-twice', at('invited', 'invited-twice'));
}

/**
 * Under the Chatham House rule a lesson says neither from whom it is nor in which session it was heard; the database's check
 * `no_names_under_chatham_house` refuses it once more.
 */
export function requireNoNames(
  attribution: Attribution,
  facts: Pick<LessonFacts, 'heardFrom' | 'session'>,
): void {
  if (attribution === 'chatham-house' && (facts.heardFrom !== null || facts.session !== null))
    refuse('external.no-names-here', at(facts.heardFrom ? 'heardFrom' : 'session', 'no-names-here'));
}

export function requireSession(programme: EventFacts['programme'], session: string | null): void {
  if (session !== null && !programme.some((one) => one.session === session))
    refuse('external.no-such-session', at('session', 'no-such-session'));
}

export function showParty(party: Party, names: Names): ReadParty {
  return { kind: party.kind, id: party.id, names: names(party) ?? {} };
}

type Row = Omit<Event, 'organisers' | 'invited' | 'commitments' | 'papers'> &
  Pick<EventFacts, 'organisers' | 'invited'> & { circle: string };
type CommitmentRow = Omit<Commitment, 'by'> & { event: string; circle: string; by: Party };

/** As it is read; `names` knows everybody named in both. */
export function showEvent(
  { circle: _, organisers, invited, programme, ...row }: Row,
  commitments: readonly CommitmentRow[],
  papers: Event['papers'],
  names: Names,
): Event {
  return {
    ...row,
    organisers: organisers.map((party) => showParty(party, names)),
    invited: invited.map(({ party, answer }) => ({ party: showParty(party, names), answer })),
    programme: programme.toSorted(
      (a, b) => compare(a.on, b.on) || compare(a.at ?? '', b.at ?? '') || compare(a.session, b.session),
    ),
    commitments: commitments.map((one) => showCommitment(one, names)),
    papers,
  };
}

export function showCommitment(
  { event: _, circle: __, by, ...row }: CommitmentRow,
  names: Names,
): Commitment {
  return { ...row, by: showParty(by, names) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A lesson that stands where this can be done. */
export function requireLesson({ state }: { state: string }, wanted: 'captured' | 'agreed'): void {
  if (state !== wanted) refuse('kernel.wrong-state');
}
