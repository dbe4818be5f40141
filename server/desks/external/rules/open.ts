/** What anybody may read of the events: facts and the note for the public. Who was invited, papers, promises and lessons are not in it. */
import type { Language } from '#kernel/operation/define.ts';
import type { Publication } from '#kernel/records/define.ts';
import type { PublishedNews } from '#kernel/records/published.ts';
import type { Event, EventFacts } from '../model/events.ts';
import type { Level } from '../model/lists.ts';
import { OpenEvent } from '../model/open.ts';
import { entryOfEvent } from './calendar.ts';
import type { Names } from './events.ts';
import { writeCalendar } from './icalendar.ts';

type Facts = Omit<EventFacts, 'attribution' | 'invited'> & { state: Event['state']; version: number };

function openEvent(facts: Facts, names: Names): OpenEvent {
  return {
    titles: facts.titles,
    themes: facts.themes,
    place: facts.place,
    firstOn: facts.firstOn,
    lastOn: facts.lastOn,
    organisers: facts.organisers.flatMap((party) => names(party) ?? []),
    programme: facts.programme.map(({ on, at, until, titles }) => ({ on, at, until, titles })),
    note: facts.publicNote,
    state: facts.state,
    version: facts.version,
  };
}

/** What anybody may see of it, and from which day on; undefined: nothing. */
export function openAs(
  row: Facts & { level: Level; publication: Publication },
  names: Names,
  today: string,
): { from: string; body: OpenEvent; news: PublishedNews } | undefined {
  const { level, publication } = row;
  if (level !== 'strategic') return undefined;
  // An event that is called off is no news of progress.
  const told = { titles: row.titles as Record<string, string>, link: '/events' };
  const news = { kind: 'external.event' as const, told: row.state === 'cancelled' ? undefined : told };
  const body = openEvent(row, names);
  if (publication.rule === 'public-from') return { from: publication.on, body, news };
  return publication.rule === 'public' ? { from: today, body, news } : undefined;
}

type Published = { record: string; body: unknown };

const read = (published: readonly Published[]) =>
  published.map(({ record, body }) => ({ event: record, ...OpenEvent.parse(body) }));

/** For the page of anybody. */
export function openEventsFile(published: readonly Published[]) {
  const events = read(published).toSorted((a, b) => (a.lastOn < b.lastOn ? 1 : -1));
  const body = JSON.stringify({ format: 'zaedno-events/1', events });
  return {
    name: 'events.json',
    type: 'application/json; charset=utf-8',
    bytes: new TextEncoder().encode(body),
  };
}

/** For calendars: one event, or a feed of all that are public. */
export function openCalendarFile(
  published: readonly Published[],
  { now, node, language }: { now: Date; node: string; language: Language },
) {
  const entries = read(published).map((one) => entryOfEvent({ ...one, publicNote: one.note }, language));
  const bytes = new TextEncoder().encode(writeCalendar(node, entries, now));
  return { name: 'events.ics', type: 'text/calendar; charset=utf-8', bytes };
}
