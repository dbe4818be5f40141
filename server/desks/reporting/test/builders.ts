/** The house with the strategy and reporting desks: an invented plan led by two institutions, and periods made through operations. */
import { asOwner } from '#kernel/test/as-owner.ts';
import { fileURLToPath } from 'node:url';
import { strategyDesk } from '#desks/strategy/desk.ts';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { reportingDesk } from '../desk.ts';
import type { SheetRow } from '../model/answers.ts';
import type { Period, SheetLine } from '../model/periods.ts';
import { handIn } from '../operations/hand-in.ts';
import { openPeriod } from '../operations/open-period.ts';
import { readPeriod } from '../operations/read-period.ts';
import { readSheet } from '../operations/read-sheet.ts';
import { saveAnswer } from '../operations/save-answer.ts';

const folder = (desk: string) => fileURLToPath(new URL(`../../${desk}`, import.meta.url));
const sources = [
  { manifest: strategyDesk, folder: folder('strategy') },
  { manifest: reportingDesk, folder: folder('reporting') },
];

/** An id that exists nowhere. */
export const nowhere = '00000000-0000-4000-8000-00000000dead';

export type ReportingHouse = TestHouse & {
  coordinator: AtWork;
  deputy: AtWork;
  editor: AtWork;
  approver: AtWork;
  reader: AtWork;
  /** Focal points of two institutions. */
  schools: AtWork;
  health: AtWork;
  /** An operation of the strategy desk by its name. */
  strategy(name: string): AnyOperation;
};

export async function openReportingHouse(): Promise<ReportingHouse> {
  const house = await openTestHouse(sources);
  const at = (login: string, role: string) =>
    house.employ({ login, roles: [role], purposes: ['strategy-work'] });
  return {
    ...house,
    coordinator: await at('coordinator', 'strategy.coordinator'),
    deputy: await at('deputy', 'strategy.deputy-prevention'),
    editor: await at('editor', 'strategy.editor'),
    approver: await at('approver', 'strategy.approver'),
    reader: await at('reader', 'strategy.reader'),
    schools: await at('schools', 'strategy.focal-point'),
    health: await at('health', 'strategy.focal-point'),
    strategy(name) {
      const found = house.house.operations.get(`strategy.${name}`);
      if (!found) throw new Error(`The strategy desk has no operation ${name}.`);
      return found;
    },
  };
}

export type Plan = { plan: string; evenings: string; choirs: string; trust: string; lines: string };

/** A plan: the schools lead a measure with a figure and a scale of words, the health office one without, and nobody a third. */
export async function aPlan(t: ReportingHouse): Promise<Plan> {
  const does = async <O>(name: string, input: object) => t.editor.does<O>(t.strategy(name), input);
  const { instrument } = await does<{ instrument: string }>('install-index', {});
  const { plan } = await does<{ plan: string }>('start-plan', { titles: { en: 'Plan' }, instrument });
  const add = async (title: string, leadOrganisation: string | null) =>
    (
      await does<{ item: string }>('add-item', {
        plan,
        type: 'measure',
        titles: { en: title },
        leadOrganisation,
      })
    ).item;
  const evenings = await add('Open evenings', t.schools.organisation);
  const lines = await add('Advice by telephone', t.health.organisation);
  await add('Nobody leads this', null);
  const measure = async (facts: object) =>
    (await does<{ indicator: string }>('add-indicator', { plan, item: evenings, ...facts })).indicator;
  const choirs = await measure({
    titles: { en: 'Choirs', bg: 'Хорове' },
    type: 'outcome',
    unit: { en: 'choirs' },
    direction: 'rises',
    baseline: { value: 40, on: '2025' },
    targets: [
      { on: '2026-06-30', value: 60 },
      { on: '2026-12-31', value: 80 },
    ],
  });
  const trust = await measure({
    titles: { en: 'Trust' },
    type: 'impact',
    scale: [{ en: 'none' }, { en: 'some' }, { en: 'much' }],
    direction: 'rises',
  });
  return { plan, evenings, choirs, trust, lines };
}

export const periodFacts = {
  names: { en: 'First half of 2026', bg: 'Първо полугодие на 2026 г.' },
  fromOn: '2026-01-01',
  toOn: '2026-06-30',
  dueOn: '2099-07-31',
  steps: 1,
} as const;

export type Opened = { period: string; schools: string; health: string };

/** A period about a plan, with the sheets of the two institutions. */
export async function aPeriod(t: ReportingHouse, plan: string, more: object = {}): Promise<Opened> {
  const facts = { ...periodFacts, plans: [plan], ...more };
  const { period } = await t.coordinator.does<{ period: string }>(openPeriod, facts);
  const { sheets } = await periodOf(t.coordinator, period);
  const of = (who: AtWork) => {
    const found = sheets.find(({ organisation }) => organisation === who.organisation);
    if (!found) throw new Error(`${who.login} was asked nothing.`);
    return found.sheet;
  };
  return { period, schools: of(t.schools), health: of(t.health) };
}

/** A sheet of the schools in a period of its own: a figure, a scale of words, and a row that asks for words. */
export type AskedSheet = {
  plan: Plan;
  sheet: Sheet;
  rows: Record<'choirs' | 'trust' | 'words', SheetRow>;
};

export async function anAskedSheet(t: ReportingHouse): Promise<AskedSheet> {
  const plan = await aPlan(t);
  const opened = await aPeriod(t, plan.plan);
  const sheet = { period: opened.period, sheet: opened.schools };
  const row = (indicator: string | null) => rowOf(t.schools, sheet, indicator);
  const rows = { choirs: await row(plan.choirs), trust: await row(plan.trust), words: await row(null) };
  return { plan, sheet, rows };
}

export type ReadPeriod = { period: Period; sheets: SheetLine[]; today: string };

export async function periodOf(who: AtWork, period: string): Promise<ReadPeriod> {
  return await who.does<ReadPeriod>(readPeriod, { period });
}

export type ReadSheet = {
  sheet: SheetLine;
  rows: SheetRow[];
  may: string[];
  history: { action: string; reason: string | null }[];
};
export type Sheet = { period: string; sheet: string };

export async function sheetOf(who: AtWork, { period, sheet }: Sheet): Promise<ReadSheet> {
  return await who.does<ReadSheet>(readSheet, { period, sheet });
}

/** The row of an indicator, or the row that asks for words. */
export async function rowOf(who: AtWork, sheet: Sheet, indicator: string | null): Promise<SheetRow> {
  const { rows } = await sheetOf(who, sheet);
  const found = rows.find((row) => (row.indicator?.id ?? null) === indicator);
  if (!found) throw new Error('The sheet does not ask this.');
  return found;
}

/** What a row gets, as its page sends it. */
export function typed(sheet: Sheet, row: SheetRow, facts: object): object {
  const { value, narrative, source } = row.now;
  const { period, sheet: of } = sheet;
  return { period, sheet: of, answer: row.answer, base: row.now.version, value, narrative, source, ...facts };
}

/** Every row answered, and the sheet handed in. */
export async function handedIn(who: AtWork, sheet: Sheet, figure = 61): Promise<void> {
  for (const row of (await sheetOf(who, sheet)).rows) {
    const value = row.indicator?.scale ? 2 : figure;
    const facts = row.indicator
      ? { value, narrative: 'As counted', source: 'Count of the towns' }
      : { narrative: 'The evenings are held in nine towns.' };
    await who.does(saveAnswer, typed(sheet, row, facts));
  }
  await who.does(handIn, { period: sheet.period, sheet: sheet.sheet });
}

/** The values of an indicator as everybody reads them on the measure's page. */
export async function valuesOf(t: ReportingHouse, plan: Plan, indicator = plan.choirs) {
  type Value = {
    id: string;
    value: number;
    on: string;
    state: string;
    note: string | null;
    withdrawnReason: string | null;
    approved: { by: object | null; period: string; sheet: string } | null;
    unapproved: { by: object | null } | null;
    replaced: boolean;
  };
  const page = await t.reader.does<{ indicators: { id: string; values: Value[] }[] }>(
    t.strategy('read-measure'),
    { plan: plan.plan, item: plan.evenings },
  );
  return page.indicators.find(({ id }) => id === indicator)?.values ?? [];
}

/** The newest ledger entry of an operation. */
export async function lastEntry(t: TestHouse, operation: AnyOperation) {
  const text = `select about, outcome, detail from kernel.ledger_entries where operation = $1
    and outcome in ('done', 'read') order by n desc limit 1`;
  return (await asOwner<{ about: string[]; outcome: string; detail: object }>(t, text, [operation.name]))[0];
}
