/** What stands in a calendar: an event from its first day to its last, an agreement on its review day. */
import { languages } from '#kernel/operation/define.ts';
import type { Agreement } from '../model/agreements.ts';
import type { EventRow } from '../model/events.ts';
import type { JointState } from '../model/lists.ts';
import type { Texts } from '../model/shared.ts';
import type { CalendarEntry } from './icalendar.ts';

/** In the reader's language, else in the first that there is. */
export function wordsIn(texts: Texts | null | undefined, language: keyof Texts): string {
  return texts?.[language] ?? languages.map((one) => texts?.[one]).find(Boolean) ?? '';
}

type Shown = Pick<EventRow, 'event' | 'titles' | 'place' | 'firstOn' | 'lastOn' | 'state' | 'version'>;

export function entryOfEvent(
  event: Shown & { publicNote?: Texts | null },
  language: keyof Texts,
): CalendarEntry {
  return {
    uid: `event-${event.event}`,
    title: wordsIn(event.titles, language),
    first: event.firstOn,
    last: event.lastOn,
    place: wordsIn(event.place, language),
    description: wordsIn(event.publicNote, language),
    cancelled: event.state === 'cancelled',
    // Calling it off changes its state and not its version.
    sequence: event.version - (event.state === 'cancelled' ? 0 : 1),
  };
}

const review = { en: 'Review: ', bg: 'Преглед: ', mk: 'Преглед: ', sq: 'Rishikim: ' } as const;

export function entryOfReview(
  { agreement, titles, reviewOn, version }: Pick<Agreement, 'agreement' | 'titles' | 'reviewOn' | 'version'>,
  language: keyof Texts,
): CalendarEntry {
  return {
    uid: `review-${agreement}`,
    title: `${review[language]}${wordsIn(titles, language)}`,
    first: reviewOn,
    last: reviewOn,
    sequence: version - 1,
  };
}

/** A joint activity from its first day to its last. */
export function entryOfJoint(
  joint: {
    joint: string;
    titles: Texts;
    aim: Texts;
    firstOn: string;
    lastOn: string;
    state: JointState;
    version: number;
  },
  language: keyof Texts,
): CalendarEntry {
  const stopped = joint.state === 'stopped' || joint.state === 'dropped';
  return {
    uid: `joint-${joint.joint}`,
    title: wordsIn(joint.titles, language),
    first: joint.firstOn,
    last: joint.lastOn,
    description: wordsIn(joint.aim, language),
    cancelled: stopped,
    // Stopping it changes its state and not its version.
    sequence: joint.version - (stopped ? 0 : 1),
  };
}

/** The day of an open step of the shared plan. */
export function entryOfStep(
  step: { step: string; says: Texts; dueOn: string; version: number },
  language: keyof Texts,
): CalendarEntry {
  return {
    uid: `step-${step.step}`,
    title: wordsIn(step.says, language),
    first: step.dueOn,
    last: step.dueOn,
    sequence: step.version - 1,
  };
}
