/** Events and lessons for tests: made through the operations, in a house that has the strategy desk too. */
import { addItem, installIndex, startPlan } from '#desks/strategy/public.ts';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { desks } from '#server/desks.ts';
import type { Event } from '../model/events.ts';
import type { Lesson } from '../model/lessons.ts';
import { addNeighbour } from '../operations/add-neighbour.ts';
import { agreeLesson } from '../operations/agree-lesson.ts';
import { captureLesson } from '../operations/capture-lesson.ts';
import { enterEvent } from '../operations/enter-event.ts';
import { findLessons } from '../operations/find-lessons.ts';
import { readEvent } from '../operations/read-event.ts';

export type Party = { kind: string; id: string };
export type EventHouse = TestHouse & {
  coordinator: AtWork;
  editor: AtWork;
  approver: AtWork;
  focalPoint: AtWork;
  reader: AtWork;
  /** An organisation of the register. */
  league: Party;
};

export async function openEventHouse(): Promise<EventHouse> {
  const house = await openTestHouse(desks);
  const at = (login: string, role: string) =>
    house.employ({ login, roles: [role], purposes: ['strategy-work'] });
  const editor = await at('editor', 'strategy.editor');
  const names = { en: 'League of Towns', mk: 'Лига на градовите' };
  const { neighbour } = await editor.does<{ neighbour: string }>(addNeighbour, {
    kind: 'organisation',
    code: null,
    names,
  });
  return {
    ...house,
    coordinator: await at('coordinator', 'strategy.coordinator'),
    editor,
    approver: await at('approver', 'strategy.approver'),
    focalPoint: await at('focal-point', 'strategy.focal-point'),
    reader: await at('reader', 'strategy.reader'),
    league: { kind: 'neighbour', id: neighbour },
  };
}

export const session = '00000000-0000-4000-8000-0000000000aa';

export function eventFacts(t: EventHouse) {
  return {
    titles: { en: 'Third conference of Orvik', mk: 'Трета конференција во Орвик' },
    themes: { en: 'What schools learned' },
    place: { en: 'Orvik' },
    firstOn: '2026-05-12',
    lastOn: '2026-05-15',
    level: 'strategic',
    organisers: [t.league],
    programme: [{ session, on: '2026-05-13', at: '09:00', until: '10:30', titles: { en: 'Schools' } }],
    invited: [{ party: t.league, answer: 'comes' }],
    attribution: 'named-organisation',
    publicNote: { en: 'Four days, many lessons.' },
  };
}

export async function anEvent(t: EventHouse, more: object = {}): Promise<string> {
  return (await t.editor.does<{ event: string }>(enterEvent, { ...eventFacts(t), ...more })).event;
}

export async function opened(by: AtWork, event: string): Promise<Event> {
  return (await by.does<{ event: Event }>(readEvent, { event })).event;
}

export const lessonFacts = {
  did: { en: 'Teachers talked to parents first' },
  worked: { en: 'The evening before the lesson' },
  place: { en: 'Two towns' },
  needs: null,
  heardFrom: null,
  session: null,
};

/** The only lesson of the event after it was captured. */
export async function aLesson(t: EventHouse, event: string, more: object = {}): Promise<Lesson> {
  await t.focalPoint.does(captureLesson, { ...lessonFacts, event, ...more });
  return await theLesson(t.reader, event);
}

export async function anAgreedLesson(t: EventHouse, event: string): Promise<Lesson> {
  const { lesson } = await aLesson(t, event);
  await t.approver.does(agreeLesson, { lesson, base: 1 });
  return await theLesson(t.reader, event);
}

export async function theLesson(by: AtWork, event: string): Promise<Lesson> {
  const { items } = await by.does<{ items: Lesson[] }>(findLessons, { event });
  if (items.length !== 1 || !items[0]) throw new Error(`The event has ${items.length} lessons.`);
  return items[0];
}

/** A measure, and the text that its plan carries out, with its paragraphs (`annex/14`). */
export async function aMeasure(t: EventHouse) {
  const { instrument } = await t.coordinator.does<{ instrument: string }>(installIndex, {});
  const { plan } = await t.editor.does<{ plan: string }>(startPlan, { titles: { en: 'Plan' }, instrument });
  const item = async (more: object) =>
    (await t.editor.does<{ item: string }>(addItem, { plan, ...more })).item;
  const goal = await item({ type: 'goal', titles: { en: 'Schools' } });
  const measure = await item({ type: 'measure', parent: goal, titles: { en: 'Open evenings' } });
  return { instrument, plan, measure };
}
