/** Says of the invented plan what a table cannot: who pays, at which rates, what is needed, and what is still to be asked. */
import type { AtWork } from './at-work.ts';
import { factsOf, type Item } from './facts-of.ts';

type Measure = { id: string; externalId: string | null };
type Line = { source: string; year: number; currency: string; planned: number };
type Need = { year: number | null; amount: number };

const kinds = {
  'State budget': 'state',
  'Municipal budget': 'local',
  'EU funds': 'eu-fund',
  Donor: 'donor',
  'Partner cities': 'donor',
} as const;

/** By the measures' own numbers. Dollars have no rate, so that one sees what is left out. */
const lines: Readonly<Record<string, readonly Line[]>> = {
  '5.3.4': [
    { source: 'EU funds', year: 2027, currency: 'EUR', planned: 15_000_00 },
    { source: 'Partner cities', year: 2027, currency: 'CHF', planned: 4_000_00 },
  ],
  '5.1.4': [{ source: 'Foundation for Neighbours', year: 2027, currency: 'USD', planned: 30_000_00 }],
};

/** In minor units of the euro. */
const needs: Readonly<Record<string, Need>> = {
  '2.1.2': { year: null, amount: 64_000_00 },
  '3.1.3': { year: null, amount: 95_000_00 },
  '4.2.3': { year: null, amount: 600_000_00 },
  '5.1.4': { year: 2027, amount: 40_000_00 },
  '5.3.4': { year: 2027, amount: 16_000_00 },
};

/** The reporting currency is chosen last: a start that was cut off before does all of it again. */
export async function seedMoney(editor: AtWork, plan: string): Promise<void> {
  const { reportingCurrency, version } = await editor.does<{
    reportingCurrency: string | null;
    version: number;
  }>('strategy.read-money', { plan });
  if (reportingCurrency) return;
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  for (const { id, externalId } of items) {
    await addLines(editor, plan, id, lines[externalId ?? ''] ?? []);
    await setNeed(editor, plan, id, needs[externalId ?? '']);
  }
  for (const [source, kind] of Object.entries(kinds))
    await editor.does('strategy.set-source-kind', { plan, source, kind });
  const { rates } = await editor.does<{ rates: unknown[] }>('strategy.find-rates', { plan });
  if (rates.length === 0) {
    const source = 'Bank of Zarnevia, rates of the month';
    const franc = { from: 'CHF', to: 'EUR', rate: '1.0683', on: '2026-01-30', source };
    await editor.does('strategy.set-rate', { plan, ...franc });
  }
  await editor.does('strategy.set-reporting-currency', { plan, base: version, currency: 'EUR' });
}

async function read(editor: AtWork, plan: string, item: string): Promise<Item> {
  return (await editor.does<{ item: Item }>('strategy.read-measure', { plan, item })).item;
}

async function addLines(editor: AtWork, plan: string, id: string, wanted: readonly Line[]): Promise<void> {
  if (wanted.length === 0) return;
  const facts = factsOf(await read(editor, plan, id));
  const budget = facts.budget.filter((line) =>
    wanted.every(({ source, year }) => line['source'] !== source || line['year'] !== year),
  );
  await editor.does('strategy.edit-item', { ...facts, plan, item: id, budget: [...budget, ...wanted] });
}

async function setNeed(editor: AtWork, plan: string, id: string, need: Need | undefined): Promise<void> {
  if (!need) return;
  const { version } = await read(editor, plan, id);
  const { year, amount } = need;
  const said = { year, need: { currency: 'EUR', amount } };
  await editor.does('strategy.set-need', { plan, item: id, base: version, ...said });
}
