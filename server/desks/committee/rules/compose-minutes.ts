/** Minutes as they are drafted from what was entered: nothing is added, and nothing left out. */
import type { Sentences } from '#kernel/exports/messages.ts';
import type { Action, Decision } from '../model/decisions.ts';
import type { Correction } from '../model/minutes.ts';
import type { AgendaItem, Attendance, SessionRow } from '../model/sessions.ts';
import type { Texts } from '../model/shared.ts';
import { inLanguage } from './in-words.ts';

export type Entered = {
  session: SessionRow;
  agenda: readonly AgendaItem[];
  attendance: readonly Attendance[];
  decisions: readonly Decision[];
  actions: readonly Pick<Action, 'decision' | 'texts' | 'ownerNames' | 'dueOn'>[];
  corrections: readonly Correction[];
};

/** `day`: how a day is written in that language. */
export function composeMinutes(
  entered: Entered,
  say: Sentences,
  language: keyof Texts,
  day: (on: string) => string,
): string {
  const { session, agenda, attendance, decisions, actions, corrections } = entered;
  const text = (texts: Texts | null) => inLanguage(texts, language);
  const decided = (item: string | null) =>
    decisions
      .filter(({ agendaItem, state }) => agendaItem === item && state !== 'draft')
      .flatMap((one) => [
        say(`minutes.${one.state === 'rejected' ? 'rejected' : 'decided'}`, { text: text(one.texts) }),
        votesOf(one, say, text),
        ...(one.registry
          ? [
              say('minutes.registry', {
                number: one.registry.number,
                on: day(one.registry.on),
                signatory: one.registry.signatory,
              }),
            ]
          : []),
        ...actions
          .filter(({ decision }) => decision === one.decision)
          .map((action) =>
            say('minutes.action', {
              text: text(action.texts),
              owner: text(action.ownerNames),
              due: day(action.dueOn),
            }),
          ),
      ]);
  return [
    say('minutes.title', { number: session.number, body: text(session.bodyNames) }),
    say('minutes.where', { day: day(session.heldOn), place: session.place }),
    '',
    say('minutes.attended'),
    ...attendance.map((one) => attended(one, say, text, day)),
    ...agenda.flatMap(({ item, titles }, at) => ['', `${at + 1}. ${text(titles)}`, ...decided(item)]),
    ...withHeading(decided(null), say('minutes.beside')),
    ...withHeading(
      corrections
        .filter((one) => one.session === session.session)
        .map((one) => say('minutes.correction', { number: one.correctsNumber, text: text(one.texts) })),
      say('minutes.corrections'),
    ),
  ].join('\n');
}

function withHeading(lines: string[], heading: string): string[] {
  return lines.length > 0 ? ['', heading, ...lines] : [];
}

function attended(
  one: Attendance,
  say: Sentences,
  text: (texts: Texts) => string,
  day: (on: string) => string,
): string {
  const who = {
    organisation: text(one.organisationNames),
    post: one.name ? `${one.name}, ${one.post}` : one.post,
  };
  if (one.way !== 'written-word' || !one.word) return say(`minutes.attended.${one.way}`, who);
  const { standIn, number, on, keptAt } = one.word;
  return say('minutes.attended.written-word', { ...who, standIn, number, on: day(on), keptAt });
}

function votesOf({ way, counts, votes }: Decision, say: Sentences, text: (texts: Texts) => string): string {
  if (way === 'consensus') return say('minutes.consensus');
  const names = (word: string) =>
    votes
      .filter(({ vote }) => vote === word)
      .map((one) => (one.onWrittenWord ? say('minutes.on-word', { name: text(one.names) }) : text(one.names)))
      .join(', ') || '–';
  return say('minutes.votes', {
    for: counts.for,
    against: counts.against,
    abstained: counts.abstained,
    whoFor: names('for'),
    whoAgainst: names('against'),
    whoAbstained: names('abstained'),
  });
}
