/** The nouns of what is asked after a period was opened. Browser-safe. */
import { z } from 'zod';
import { SheetState } from './periods.ts';
import { ReadTexts } from './shared.ts';

/** What the plans ask today and the period does not, of one institution. */
export const Unasked = z.strictObject({
  organisation: z.uuid(),
  names: ReadTexts.nullable(),
  /** Where its sheet is; null: it has none yet and gets one. What was handed in must be returned first. */
  state: SheetState.nullable(),
  rows: z.array(z.strictObject({ item: z.uuid(), titles: ReadTexts, indicator: ReadTexts.nullable() })),
});
export type Unasked = z.output<typeof Unasked>;
