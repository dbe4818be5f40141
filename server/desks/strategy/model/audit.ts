/** Nouns of the auditor's view: four questions, and what the plan answers today. Browser-safe. */
import { z } from 'zod';
import { ItemId } from './plan.ts';
import { Address, Currency, Minor, ReadTexts } from './shared.ts';

/** What the European Court of Auditors missed in 2018, in the order in which it said so. */
export const auditQuestions = ['overview', 'targets', 'effect', 'cost'] as const;

export const auditFigures = [
  'paragraphs-served',
  'measures-tied',
  'measures-led',
  'measures-with-indicator',
  'indicators-with-baseline',
  'indicators-with-target',
  'items-with-effect',
  'effects-with-value',
  'effects-approved',
  'measures-with-need',
  'measures-compared',
  'measures-funded',
  'lines-converted',
] as const;

/** What is not there, and at which paragraph, item or indicator. */
export const AuditGap = z.strictObject({
  figure: z.enum(auditFigures),
  /** A paragraph that nothing serves. */
  address: Address.nullable(),
  item: ItemId.nullable(),
  externalId: z.string().nullable(),
  titles: ReadTexts.nullable(),
});
export type AuditGap = z.infer<typeof AuditGap>;

export const AuditAnswer = z.strictObject({
  question: z.enum(auditQuestions),
  /** Yes: each figure is whole. No: each is nothing. Else in part. */
  answer: z.enum(['yes', 'in-part', 'no']),
  figures: z.array(z.strictObject({ figure: z.enum(auditFigures), n: z.int(), of: z.int() })),
  /** Of the cost: what is needed, planned and missing where it was compared. */
  money: z.array(z.strictObject({ currency: Currency, need: Minor, planned: Minor, missing: Minor })),
  gaps: z.array(AuditGap),
});
export type AuditAnswer = z.infer<typeof AuditAnswer>;
