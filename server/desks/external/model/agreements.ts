/** The noun of what was agreed with a neighbour or several. Browser-safe. */
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { agreementStates } from './lists.ts';
import { NeighbourId } from './neighbours.ts';
import { Base, Day, Level, Moment, ReadTexts, Texts, Titles, Way } from './shared.ts';

export const AgreementId = z.uuid().brand<'AgreementId'>();

export const AgreementFacts = z.strictObject({
  neighbours: z.array(NeighbourId).min(1).max(60),
  titles: Titles,
  way: Way,
  level: Level,
  signedOn: Day.nullable(),
  fromOn: Day.nullable(),
  untilOn: Day.nullable(),
  /** What it covers, in words. */
  covers: Texts,
  /** Where its text is published. */
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
});
export type AgreementFacts = z.output<typeof AgreementFacts>;

export const Agreement = z.strictObject({
  agreement: z.uuid(),
  neighbours: z.array(z.uuid()),
  titles: ReadTexts,
  way: Way,
  level: Level,
  signedOn: Day.nullable(),
  fromOn: Day.nullable(),
  untilOn: Day.nullable(),
  covers: ReadTexts,
  link: z.string().nullable(),
  reviewOn: Day,
  /** The clock has reminded, and nobody has looked at it since. */
  due: z.boolean(),
  state: z.enum(agreementStates),
  since: Moment,
  /** Why it ended, where it did. */
  reason: z.string().nullable(),
  publication: Publication,
  version: Base,
});
export type Agreement = z.output<typeof Agreement>;
