/** Nouns of the law on which measures rest. Browser-safe. */
import { z } from 'zod';
import { actEnds, actKinds, dataBases, legalGaps, legalStandings } from './lists.ts';
import { WebAddress } from './rights.ts';
import { Day, Moment, ReadTexts, Titles } from './shared.ts';

export const ActId = z.uuid();
export const BasisId = z.uuid();
export const LegalGap = z.enum(legalGaps);
export type LegalGap = z.infer<typeof LegalGap>;
export const LegalStanding = z.enum(legalStandings);
export type LegalStanding = z.infer<typeof LegalStanding>;

/** An act as it is in force; what takes its place is an act of its own. */
export const ActFacts = z
  .strictObject({
    kind: z.enum(actKinds),
    titles: Titles,
    /** In the country's own way: the number of the official gazette, or of the act. */
    number: z.string().trim().min(1).max(120).nullable().default(null),
    /** Where its official text stands: by its European Legislation Identifier, or another official address. */
    link: WebAddress.nullable().default(null),
    inForceFrom: Day.nullable().default(null),
    /** Its last day, where it was changed or repealed. */
    inForceUntil: Day.nullable().default(null),
    ended: z.enum(actEnds).nullable().default(null),
  })
  .refine(({ inForceUntil, ended }) => (inForceUntil === null) === (ended === null), {
    message: 'A last day and how it ended belong together.',
    path: ['ended'],
    params: { code: 'ended-with-its-day' },
  })
  .refine(({ inForceFrom, inForceUntil }) => !inForceFrom || !inForceUntil || inForceFrom <= inForceUntil, {
    message: 'The last day lies before the first.',
    path: ['inForceUntil'],
    params: { code: 'ends-before-start' },
  });
export type ActFacts = z.infer<typeof ActFacts>;

export const Act = z.strictObject({
  id: ActId,
  kind: z.enum(actKinds),
  titles: ReadTexts,
  number: z.string().nullable(),
  link: z.string().nullable(),
  /** True: the link is a European Legislation Identifier. */
  eli: z.boolean(),
  inForceFrom: Day.nullable(),
  inForceUntil: Day.nullable(),
  ended: z.enum(actEnds).nullable(),
  /** Whether it is in force today. */
  inForce: z.boolean(),
  /** Measures, not stopped, that rest on it. */
  measures: z.int(),
  version: z.int(),
  updatedAt: Moment,
});

/** What a measure rests on. */
export const Basis = z.strictObject({
  id: BasisId,
  act: Act.omit({ measures: true, version: true, updatedAt: true }),
  article: z.string().nullable(),
  /** What the article is about. */
  titles: ReadTexts.nullable(),
});

/** Whether a measure touches data of persons, and on what that rests. */
export const DataProtectionFacts = z
  .strictObject({
    touches: z.boolean(),
    bases: z.array(z.enum(dataBases)).max(dataBases.length).default([]),
    /** Law and article of the country; only with `national`. */
    law: z.string().trim().min(3).max(300).nullable().default(null),
    dpia: WebAddress.nullable().default(null),
    dpiaOn: Day.nullable().default(null),
  })
  .refine(({ touches, bases }) => touches || bases.length === 0, {
    message: 'What touches no data of persons needs no basis for it.',
    path: ['bases'],
    params: { code: 'no-basis-needed' },
  })
  .refine(({ bases, law }) => bases.includes('national') === (law !== null), {
    message: 'Name the law and article of the country.',
    path: ['law'],
    params: { code: 'name-the-law' },
  });
export type DataProtectionFacts = z.infer<typeof DataProtectionFacts>;

export const DataProtection = z.strictObject({
  touches: z.boolean(),
  bases: z.array(z.enum(dataBases)),
  law: z.string().nullable(),
  dpia: z.string().nullable(),
  dpiaOn: Day.nullable(),
  version: z.int(),
});
