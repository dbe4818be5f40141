/** Invented findings about measures, registered through operations only. */
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { decideFinding } from '../operations/decide-finding.ts';
import { findFindings } from '../operations/find-findings.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { registerFinding } from '../operations/register-finding.ts';
import type { StrategyHouse } from './strategy-house.ts';

export const aFinding = {
  kind: 'ombudsman',
  body: { en: 'Ombudsman of Zarnevia', bg: 'Омбудсман на Зарневия' },
  reference: 'O-114/25',
  decidedOn: '2025-11-03',
  says: { en: 'Those who came were asked for their address, and nobody had told them why.' },
  link: 'https://ombudsman.example/o-114-25',
  dueOn: '2100-01-31',
} as const;

type Of = { plan: string; measure: string };

export async function found(who: AtWork, of: readonly Of[], more: object = {}): Promise<string> {
  const measures = of.map(({ plan, measure: item }) => ({ plan, item }));
  return (await who.does<{ finding: string }>(registerFinding, { ...aFinding, ...more, measures })).finding;
}

export type Finding = {
  id: string;
  version: number;
  changes: { kind: string; says: object }[];
  reviews: {
    id: string;
    item: string;
    state: string;
    may: string[];
    overdue: boolean;
    decided: { decision: string; reason: string } | null;
  }[];
};

export async function finding(who: AtWork, id: string): Promise<Finding> {
  const { findings } = await who.does<{ findings: Finding[] }>(findFindings, {});
  const one = findings.find((row) => row.id === id);
  if (!one) throw new Error(`No finding ${id}.`);
  return one;
}

/** The review of a finding that is about one measure. */
export async function reviewOf(who: AtWork, id: string): Promise<string> {
  const [review] = (await finding(who, id)).reviews;
  if (!review) throw new Error(`Finding ${id} opened no review.`);
  return review.id;
}

export async function resolved(who: AtWork, plan: string, review: string, decision: string): Promise<string> {
  const input = { plan, review, decision, reason: 'Nobody is asked for an address any more' };
  return (await who.does<{ state: string }>(decideFinding, input)).state;
}

/** One statement under the application role, in the session of somebody; undone afterwards unless kept. */
export async function inSql(
  t: StrategyHouse,
  who: AtWork,
  text: string,
  values: unknown[],
  keep = false,
): Promise<void> {
  const client = await t.database.pools.app.connect();
  try {
    await client.query('begin');
    await client.query('select * from kernel.enter($1)', [who.secret]);
    await client.query(text, values);
    if (keep) await client.query('commit');
  } finally {
    await client.query('rollback');
    client.release();
  }
}

export async function stateOf(t: StrategyHouse, { plan, measure: item }: Of): Promise<string> {
  return (await t.reader.does<{ item: { state: string } }>(readMeasure, { plan, item })).item.state;
}

export const underReview = refusal('strategy.under-rights-review');
