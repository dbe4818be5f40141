/** What anybody may read of a joint activity: what it is, its days, and who takes part. Words, plan, money and reports are not in it. */
import type { Publication } from '#kernel/records/define.ts';
import type { PublishedNews } from '#kernel/records/published.ts';
import type { Language } from '#kernel/operation/define.ts';
import type { JointState, Level } from '../model/lists.ts';
import { OpenJoint } from '../model/open.ts';
import type { Texts } from '../model/shared.ts';
import { entryOfJoint } from './calendar.ts';
import type { Names } from './events.ts';
import { writeCalendar } from './icalendar.ts';
import { type SideRow, standingOf, takesPart } from './joint.ts';

type Facts = {
  titles: Texts;
  aim: Texts;
  level: Level;
  firstOn: string;
  lastOn: string;
  state: JointState;
  round: number;
  sides: readonly SideRow[];
  publication: Publication;
  version: number;
};

const shown: readonly JointState[] = ['accepted', 'evaluated', 'stopped'];

/** What anybody may see of it, and from which day on; undefined: nothing. Not before each side has accepted. */
export function openJointAs(
  row: Facts,
  names: Names,
  today: string,
): { from: string; body: OpenJoint; news: PublishedNews } | undefined {
  const { level, state, publication, round } = row;
  if (level !== 'strategic' || !shown.includes(state)) return undefined;
  if (publication.rule !== 'public' && publication.rule !== 'public-from') return undefined;
  const named = (wanted: (side: SideRow) => boolean) =>
    row.sides.filter(wanted).flatMap(({ party }) => names(party) ?? []);
  return {
    from: publication.rule === 'public' ? today : publication.on,
    body: {
      titles: row.titles,
      aim: row.aim,
      firstOn: row.firstOn,
      lastOn: row.lastOn,
      sides: named((side) => takesPart(standingOf(side, round))),
      withdrawn: named((side) => standingOf(side, round) === 'withdrawn'),
      state: state as OpenJoint['state'],
      version: row.version,
    },
    news: {
      kind: 'external.joint-activity',
      told:
        state === 'stopped'
          ? undefined
          : { titles: row.titles as Record<string, string>, lines: ['L10'], link: '/events' },
    },
  };
}

type Published = { record: string; body: unknown };

const read = (published: readonly Published[]) =>
  published.map(({ record, body }) => ({ joint: record, ...OpenJoint.parse(body) }));

/** For the page of anybody. */
export function openJointFile(published: readonly Published[]) {
  const activities = read(published).toSorted((a, b) => (a.lastOn < b.lastOn ? 1 : -1));
  const body = JSON.stringify({ format: 'zaedno-joint/1', activities });
  return {
    name: 'joint.json',
    type: 'application/json; charset=utf-8',
    bytes: new TextEncoder().encode(body),
  };
}

/** For calendars: one activity, or a feed of all that are public. */
export function openJointCalendarFile(
  published: readonly Published[],
  { now, node, language }: { now: Date; node: string; language: Language },
) {
  const entries = read(published).map((one) => entryOfJoint(one, language));
  const bytes = new TextEncoder().encode(writeCalendar(node, entries, now));
  return { name: 'joint.ics', type: 'text/calendar; charset=utf-8', bytes };
}
