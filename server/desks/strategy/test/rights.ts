/** Assessments of fundamental rights in named states, made through operations only. */
import assert from 'node:assert/strict';
import type { AtWork } from '#kernel/test/house.ts';
import { refusalOf } from '#kernel/test/refusal.ts';
import { decideAssessment } from '../operations/decide-assessment.ts';
import { submitAssessment } from '../operations/submit-assessment.ts';
import { writeAssessment } from '../operations/write-assessment.ts';
import { readRights } from '../operations/read-rights.ts';
import { readToday } from '../operations/read-today.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { anItem, type Built } from './builders.ts';
import type { StrategyHouse } from './strategy-house.ts';

/** What an office writes about an invented measure. */
export const anAssessment = {
  language: 'en',
  rights: ['cfr-8', 'cfr-12'],
  groups: ['pupils', 'teachers'],
  places: 'The five towns on the river',
  necessity: 'Evenings at school are the only place where both sides meet.',
  proportionality: 'Nobody is asked to come, and nothing is written down about who came.',
  mitigations: 'The list of those who came is not kept.',
  safeguards: 'Complaints go to the ombudsman.',
  summary: { en: 'Taking part is free and nothing is kept about those who come.' },
  personalData: false,
  reviewOn: '2100-01-01',
} as const;

type Of = { plan: string; measure: string };

export async function written(who: AtWork, { plan, measure }: Of, more: object = {}): Promise<string> {
  const facts = { ...anAssessment, plan, item: measure, ...more };
  return (await who.does<{ assessment: string }>(writeAssessment, facts)).assessment;
}

export async function submitted(who: AtWork, of: Of, more: object = {}): Promise<string> {
  const assessment = await written(who, of, more);
  await who.does(submitAssessment, { plan: of.plan, assessment });
  return assessment;
}

export async function decided(
  who: AtWork,
  plan: string,
  assessment: string,
  decision = 'accept',
  more: object = {},
): Promise<string> {
  const facts = { plan, assessment, decision, reason: 'It weighs what it should', ...more };
  return (await who.does<{ state: string }>(decideAssessment, facts)).state;
}

/** Measures that may begin: written by the editor, accepted by the approver, who stands outside. */
export async function assessed(t: StrategyHouse, plan: string, ...measures: string[]): Promise<void> {
  for (const measure of measures)
    await decided(t.approver, plan, await submitted(t.editor, { plan, measure }));
}

export type Rights = {
  measure: string | null;
  standing: string;
  reviewOn: string | null;
  mayWrite: boolean;
  assessments: {
    id: string;
    number: number;
    state: string;
    version: number;
    may: string[];
    decided: { decision: string; reason: string; conditions: string | null } | null;
  }[];
};

export function rights(who: AtWork, { plan, measure: item }: Of): Promise<Rights> {
  return who.does<Rights>(readRights, { plan, item });
}

/** A move of a measure by the editor; one that asks for a reason gets one. */
export function step(
  t: StrategyHouse,
  { plan, measure: item }: Of,
  action: string,
): Promise<{ state: string }> {
  const reason = action === 'resume' || action === 'stop' ? { reason: 'For the test' } : {};
  return t.editor.does(setMeasureState, { plan, item, action, ...reason });
}

/** One more measure under the goal of a plan. */
export async function led(t: StrategyHouse, built: Built, more: object = {}): Promise<Built> {
  const { plan, goal: parent } = built;
  const measure = { plan, type: 'measure', parent, titles: { en: 'Choir' }, ...more };
  return { ...built, measure: await anItem(t.editor, measure) };
}

/** Asserts that the gate holds a move, and why. */
export function held(standing: string): (work: Promise<unknown>) => Promise<void> {
  return async (work) => {
    const { code, details } = await refusalOf(work);
    assert.deepEqual([code, details.params], ['strategy.assessment-needed', { standing }]);
  };
}

type Line = { kind: string; record: string; count: number; item: string | null };

/** What Today says about the rights of a plan. */
export async function rightsToday(who: AtWork, plan: string): Promise<Line[]> {
  const { waiting } = await who.does<{ waiting: Line[] }>(readToday, {});
  return waiting.filter(({ record, kind }) => record === plan && /^(assessments|findings|laws)/.test(kind));
}
