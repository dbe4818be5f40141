/** Puts the accepted texts of several languages side by side, aligned by address, with what is missing named. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { readers, reading } from '../model/roles.ts';
import { ReadTexts } from '../model/shared.ts';
import { sideBySide } from '../rules/side-by-side.ts';
import { findParagraphs } from '../store/index-of-text.ts';
import { findInstrument } from '../store/instruments.ts';
import { findAcceptedLeaves } from '../store/texts.ts';

export const compareLanguages = operation({
  name: 'strategy.compare-languages',
  does: 'A reader reads a document in several languages side by side.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    instrument: InstrumentId,
    /** Languages of accepted texts, in the order of the columns. */
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .min(1)
      .max(6),
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        address: z.string(),
        kind: z.string(),
        heading: ReadTexts.nullable(),
        summary: ReadTexts.nullable(),
        /** In the order asked for; null where this language has nothing at the address. */
        texts: z.array(z.string().nullable()),
      }),
    ),
    /** By language: addresses of the index without a text in it. */
    missing: z.record(z.string(), z.array(z.string())),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    present(await findInstrument(tx, input.instrument));
    const index = await findParagraphs(tx, input.instrument);
    const leaves = await findAcceptedLeaves(tx, input.instrument, { languages: input.languages });
    return sideBySide(input.languages, index, leaves);
  },
});
