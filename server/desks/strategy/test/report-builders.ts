/** A plan with something of everything that a report tells, and reports of it, made through operations only. */
import { type ReportChange, type Correction, ReportFile, type ReportRow } from '../model/reports.ts';
import { exportReport } from '../operations/export-report.ts';
import { makeReport } from '../operations/make-report.ts';
import { overrideStatus } from '../operations/override-status.ts';
import { readReport } from '../operations/read-report.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { aPlan, anIndicator, anItem, aTie, aValue, type Built } from './builders.ts';
import { aNeed } from './money-builders.ts';
import { assessed } from './rights.ts';
import type { StrategyHouse } from './strategy-house.ts';

export const period = { from: '2026-01-01', until: '2026-09-30' };
export const node = 'https://office.example';

/** Two measures of one goal: the first under way, with an indicator and a need; the second with money in two currencies. */
export type Reported = Built & { second: string; indicator: string; value: string };

export async function aReportedPlan(t: StrategyHouse): Promise<Reported> {
  const built = await aPlan(t);
  const { plan, goal, instrument, measure } = built;
  const second = await anItem(t.editor, {
    plan,
    type: 'measure',
    parent: goal,
    externalId: 'M-2',
    titles: { en: 'Reading <rooms>', bg: 'Читални', mk: 'Читални', sq: 'Salla leximi' },
    leadOrganisation: t.focalPoint.organisation,
    budget: [
      { source: 'State', year: 2026, currency: 'EUR', planned: 900_01, committed: 400_00, spent: 100_00 },
      { source: 'Donor', year: 2026, currency: 'MKD', planned: 61_500_00 },
    ],
  });
  await aTie(t.editor, built);
  await aTie(t.editor, { ...built, measure: second }, { address: 'line/L3' });
  await aTie(t.editor, { ...built, measure: second }, { address: 'annex/34' });
  await assessed(t, plan, measure);
  await t.editor.does(setMeasureState, { plan, item: measure, action: 'begin' });
  await aNeed(t, plan, measure, 2026, 5_000_00);
  const status = { plan, instrument, address: 'annex/23', status: 'done', reason: 'Done by the towns alone' };
  await t.coordinator.does(overrideStatus, status);
  const indicator = await anIndicator(t.editor, built);
  const value = await aValue(t.editor, { plan, indicator });
  // After the period that is reported.
  await aValue(t.editor, { plan, indicator, on: '2026-10-01', value: 99 });
  return { ...built, second, indicator, value };
}

/** Answers the id of the report. */
export async function aReport(t: StrategyHouse, plan: string, more: object = {}): Promise<string> {
  return (await t.editor.does<{ report: string }>(makeReport, { plan, period, ...more })).report;
}

export async function bytesOf(
  t: StrategyHouse,
  of: { plan: string; report: string },
  format: string,
  language = 'en',
): Promise<Uint8Array> {
  const input = { ...of, format, language, at: node };
  return (await t.reader.does<{ bytes: Uint8Array }>(exportReport, input)).bytes;
}

export async function wordsOf(
  t: StrategyHouse,
  of: { plan: string; report: string },
  format = 'html',
  language = 'en',
): Promise<string> {
  return new TextDecoder().decode(await bytesOf(t, of, format, language));
}

/** The machine file, checked by its published schema. */
export async function fileOf(t: StrategyHouse, of: { plan: string; report: string }): Promise<ReportFile> {
  return ReportFile.parse(JSON.parse(await wordsOf(t, of, 'json')));
}

export type ReadReport = {
  report: ReportRow;
  since: { report: number; changes: ReportChange[] } | null;
  corrections: Correction[];
  correctedSince: Correction[];
};

export const readOf = (t: StrategyHouse, of: { plan: string; report: string }) =>
  t.reader.does<ReadReport>(readReport, of);
