/** Everything that an implementation report is derived from: some thirty statements, whatever the size of the plan. */
import type { Tx } from '#kernel/db/types.ts';
import type { ReportData } from '../model/reports.ts';
import type { Texts } from '../model/shared.ts';
import type { RightsFacts } from '../rules/rights-figures.ts';
import { findHeads } from './assessments.ts';
import { type CrosswalkFacts, findCrosswalkFacts } from './crosswalk-facts.ts';
import { countReviews } from './findings.ts';
import { findIndicatorsOfPlan, findValuesOfPlan, type IndicatorRow, type ValueRow } from './indicators.ts';
import { findInstrument, type InstrumentRecord } from './instruments.ts';
import { findMoneyFacts, type MoneyFacts } from './money-facts.ts';
import { findOrganisationNames } from './people.ts';
import type { PlanFound } from './plans.ts';
import { findReports } from './reports.ts';
import { findChanges, listPictures } from './threat-pictures.ts';

/** Which day it is, and how the house counts days. */
export type HouseDays = { today: string; dayOf: (moment: Date) => string; timeZone: string };

export type ReportFacts = {
  plan: PlanFound;
  instrument: InstrumentRecord;
  period: { from: string; until: string };
  today: string;
  dayOf: HouseDays['dayOf'];
  crosswalk: CrosswalkFacts;
  money: MoneyFacts;
  names: { organisations: ReadonlyMap<string, Texts> };
  indicators: readonly IndicatorRow[];
  /** Withdrawn ones too. */
  values: readonly ValueRow[];
  threat: ReportData['threat'];
  rights: RightsFacts;
  /** The reports of this plan that were made before, the oldest first. */
  earlier: readonly ToldReport[];
};

export type ToldReport = { number: number; data: ReportData };

/** undefined: the plan or its strategy went meanwhile. */
export async function findReportFacts(
  tx: Tx,
  plan: PlanFound,
  period: { from: string; until: string },
  { today, dayOf, timeZone }: HouseDays,
): Promise<ReportFacts | undefined> {
  const id = plan.record_id;
  const instrument = await findInstrument(tx, plan.instrument_id);
  const crosswalk = await findCrosswalkFacts(tx, id, false);
  if (!instrument || !crosswalk) return undefined;
  const money = await findMoneyFacts(tx, plan);
  const leads = money.items.flatMap(({ leadOrganisation }) => leadOrganisation ?? []);
  const earlier = await findReports(tx, id);
  return {
    plan,
    instrument,
    period,
    today,
    dayOf,
    crosswalk,
    money,
    names: { organisations: await findOrganisationNames(tx, leads) },
    indicators: await findIndicatorsOfPlan(tx, id, money.items),
    values: await findValuesOfPlan(tx, id),
    threat: await findThreat(tx, period.until),
    rights: { heads: await findHeads(tx, timeZone, id), counts: await countReviews(tx, id) },
    earlier: earlier.map(({ number, data }) => ({ number, data })),
  };
}

/** The newest picture that was published by a day; a draft is none. */
async function findThreat(tx: Tx, until: string): Promise<ReportData['threat']> {
  const pictures = await listPictures(tx);
  const picture = pictures.find(({ published_on }) => published_on !== null && published_on <= until);
  if (!picture || picture.number === null || picture.published_on === null) return null;
  const changes = await findChanges(tx, picture.record_id);
  return {
    id: picture.record_id,
    number: picture.number,
    publishedOn: picture.published_on,
    summary: picture.summary,
    changes: changes.map(({ form_id, titles, what }) => ({ form: form_id, titles, what })),
  };
}
