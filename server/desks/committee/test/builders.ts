/** The house with the strategy and committee desks, and committee work of an invented country made through its operations. */
import { inDays, today } from '#kernel/test/days.ts';
import { fileURLToPath } from 'node:url';
import { reportingDesk } from '#desks/reporting/desk.ts';
import { strategyDesk } from '#desks/strategy/desk.ts';
import { addItem } from '#desks/strategy/operations/add-item.ts';
import { installIndex } from '#desks/strategy/operations/install-index.ts';
import { startPlan } from '#desks/strategy/operations/start-plan.ts';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { committeeDesk } from '../desk.ts';
import type { Action } from '../model/decisions.ts';
import { findActions } from '../operations/find-actions.ts';
import { moveSession } from '../operations/move-session.ts';
import { readSession } from '../operations/read-session.ts';
import { setAttendance } from '../operations/set-attendance.ts';
import { setSeat } from '../operations/set-seat.ts';
import { settleDecision } from '../operations/settle-decision.ts';
import { writeAction } from '../operations/write-action.ts';
import { writeBody } from '../operations/write-body.ts';
import { writeDecision } from '../operations/write-decision.ts';
import { writeMinutes } from '../operations/write-minutes.ts';
import { writeSession } from '../operations/write-session.ts';
import type { z } from 'zod';

export { inDays, today };

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const sources = [
  { manifest: strategyDesk, folder: folder('../../strategy') },
  { manifest: reportingDesk, folder: folder('../../reporting') },
  { manifest: committeeDesk, folder: folder('..') },
];

/** An id that exists nowhere. */
export const nowhere = '00000000-0000-4000-8000-00000000dead';

export type CommitteeHouse = TestHouse & {
  coordinator: AtWork;
  editor: AtWork;
  /** Of an institution that sits in every body of `aBody`. */
  focalPoint: AtWork;
  reader: AtWork;
};

export async function openCommitteeHouse(): Promise<CommitteeHouse> {
  const house = await openTestHouse(sources);
  const at = (login: string, role: string) =>
    house.employ({ login, roles: [role], purposes: ['strategy-work'] });
  return {
    ...house,
    coordinator: await at('coordinator', 'strategy.coordinator'),
    editor: await at('editor', 'strategy.editor'),
    focalPoint: await at('focal-point', 'strategy.focal-point'),
    reader: await at('reader', 'strategy.reader'),
  };
}

export const seatFacts = {
  holds: 'member',
  post: 'State secretary',
  name: null,
  from: '2026-01-01',
  until: null,
};

/** A committee in which the office holds the chair, and the focal point's institution has a member and a substitute. */
export async function aBody(t: CommitteeHouse): Promise<string> {
  const { body } = await t.editor.does<{ body: string }>(writeBody, { names: { en: 'Committee of Xenia' } });
  const seat = (organisation: string, more: object) =>
    t.editor.does(setSeat, { ...seatFacts, body, organisation, ...more });
  await seat(t.editor.organisation, { holds: 'chair', post: 'Coordinator' });
  await seat(t.focalPoint.organisation, {});
  await seat(t.focalPoint.organisation, { holds: 'substitute', post: 'Adviser', until: inDays(40) });
  return body;
}

export const sessionFacts = {
  heldOn: today(),
  beginsAt: '10:00',
  place: 'Orvik, large hall',
  registry: null,
  agenda: [
    { kind: 'decision', titles: { en: 'Open evenings', bg: 'Отворени вечери' }, papers: [] },
    { kind: 'information', titles: { en: 'News' }, papers: [] },
  ],
} as const;

export async function aSession(t: CommitteeHouse, more: object = {}): Promise<string> {
  const body = 'body' in more ? more.body : await aBody(t);
  return (await t.editor.does<{ session: string }>(writeSession, { ...sessionFacts, body, ...more })).session;
}

/** Called: then attendance and decisions are entered. */
export async function aCalledSession(t: CommitteeHouse, more: object = {}): Promise<string> {
  const session = await aSession(t, more);
  await t.editor.does(moveSession, { session, action: 'call' });
  return session;
}

export const attends = (organisation: string, more: object = {}) => ({
  organisation,
  way: 'in-person',
  post: 'State secretary',
  name: null,
  word: null,
  ...more,
});

/** Held today; the office in person, the focal point's institution through a stand-in on its written word. */
export async function aHeldSession(t: CommitteeHouse, more: object = {}): Promise<string> {
  const session = await aCalledSession(t, more);
  await t.editor.does(setAttendance, {
    session,
    attends: attends(t.editor.organisation, { name: 'Lirona Beqarthi' }),
  });
  await t.editor.does(setAttendance, {
    session,
    attends: attends(t.focalPoint.organisation, {
      way: 'written-word',
      word: { standIn: 'Secretary', number: '17-3', on: '2026-01-05', keptAt: 'Registry of the office' },
    }),
  });
  await t.editor.does(moveSession, { session, action: 'hold' });
  return session;
}

export const decisionFacts = {
  agendaItem: null,
  texts: { en: 'Evenings are held in five towns.', bg: 'Вечери в пет града.' },
  way: 'consensus',
  votes: [],
  registry: null,
};

export async function aDecision(t: CommitteeHouse, session: string, more: object = {}): Promise<string> {
  const facts = { ...decisionFacts, session, ...more };
  const { decision } = await t.editor.does<{ decision: string }>(writeDecision, facts);
  await t.editor.does(settleDecision, { decision, action: 'adopt' });
  return decision;
}

export async function anAction(t: CommitteeHouse, decision: string, more: object = {}): Promise<string> {
  const facts = {
    texts: { en: 'Find the halls' },
    owner: t.focalPoint.organisation,
    ownerPost: null,
    dueOn: inDays(10),
    tied: null,
    proposes: null,
  };
  return (await t.editor.does<{ action: string }>(writeAction, { ...facts, decision, ...more })).action;
}

export async function aMeasure(
  t: CommitteeHouse,
): Promise<{ plan: string; measure: string; instrument: string }> {
  const { instrument } = await t.editor.does<{ instrument: string }>(installIndex, {});
  const { plan } = await t.editor.does<{ plan: string }>(startPlan, {
    titles: { en: 'Plan of Xenia' },
    instrument,
  });
  const item = { plan, type: 'measure', titles: { en: 'Open evenings' } };
  return { plan, instrument, measure: (await t.editor.does<{ item: string }>(addItem, item)).item };
}

/** Minutes drafted in English, or with these words. */
export async function theMinutes(t: CommitteeHouse, session: string, text?: string): Promise<void> {
  await t.editor.does(writeMinutes, { session, write: { draft: ['en'] } });
  if (text) await t.editor.does(writeMinutes, { session, base: 1, write: { texts: { en: text } } });
}

export type SessionRead = z.output<typeof readSession.output>;

export async function opened(by: AtWork, session: string): Promise<SessionRead> {
  return await by.does<SessionRead>(readSession, { session });
}

export async function listed(by: AtWork, of: object = {}): Promise<(Action & { keeps: boolean })[]> {
  return (await by.does<{ actions: (Action & { keeps: boolean })[] }>(findActions, of)).actions;
}
