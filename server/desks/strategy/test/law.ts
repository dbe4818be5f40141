/** Invented acts of law and what rests on them, written through operations only. */
import assert from 'node:assert/strict';
import type { AtWork } from '#kernel/test/house.ts';
import { refusalOf } from '#kernel/test/refusal.ts';
import { addLegalBasis } from '../operations/add-legal-basis.ts';
import { setDataProtection } from '../operations/set-data-protection.ts';
import { writeLegalAct } from '../operations/write-legal-act.ts';
import { decided, rights, rightsToday, submitted } from './rights.ts';
import type { StrategyHouse } from './strategy-house.ts';

type Of = { plan: string; measure: string };

export const law = {
  kind: 'law',
  titles: { en: 'Law on schools', bg: 'Закон за училищата' },
  number: 'OG 14/2021',
  link: 'https://laws.example/eli/law/2021/14',
};
export const gdpr = { touches: true, bases: ['gdpr-6-1-e'] };

export async function act(t: StrategyHouse, more: object = {}): Promise<string> {
  return (await t.editor.does<{ act: string }>(writeLegalAct, { facts: { ...law, ...more } })).act;
}

/** Repealed at the end of 2025. */
export function ends(t: StrategyHouse, id: string, base: number): Promise<{ version: number }> {
  const facts = { ...law, inForceUntil: '2025-12-31', ended: 'repealed' };
  return t.editor.does(writeLegalAct, { facts, edits: { act: id, base } });
}

export function rests(
  who: AtWork,
  { plan, measure: item }: Of,
  on: string,
  more: object = {},
): Promise<{ basis: string }> {
  return who.does(addLegalBasis, { plan, item, act: on, article: 'Art. 12(1)', ...more });
}

export function says(
  who: AtWork,
  { plan, measure: item }: Of,
  facts: object,
  base: number | null = null,
): Promise<{ version: number }> {
  return who.does(setDataProtection, { plan, item, facts, base });
}

export type Law = {
  touches: boolean;
  missing: string[];
  bases: { id: string; act: { eli: boolean; inForce: boolean } }[];
};

export async function lawOf(t: StrategyHouse, of: Of): Promise<Law> {
  return ((await rights(t.reader, of)) as unknown as { law: Law }).law;
}

/** What the gate says is missing. */
export async function lacks(work: Promise<unknown>): Promise<unknown> {
  const { code, details } = await refusalOf(work);
  assert.equal(code, 'strategy.legal-basis-needed');
  return details.params?.['gap'];
}

export async function lawToday(who: AtWork, plan: string): Promise<unknown[]> {
  return (await rightsToday(who, plan))
    .filter(({ kind }) => kind.startsWith('laws'))
    .map(({ kind, count }) => [kind, count]);
}

/** Accepted, and saying that the measure touches personal data. */
export async function assess(t: StrategyHouse, of: Of): Promise<void> {
  await decided(t.approver, of.plan, await submitted(t.editor, of, { personalData: true }));
}
