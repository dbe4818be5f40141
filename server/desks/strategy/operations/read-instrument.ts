/** Opens a document with its index, its language versions and its relations in both directions. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import {
  ActionLine,
  InstrumentId,
  InstrumentRow,
  Paragraph,
  Relation,
  Section,
  TextVersion,
} from '../model/instruments.ts';
import { readers, reading } from '../model/roles.ts';

export const readInstrument = operation({
  name: 'strategy.read-instrument',
  does: 'A reader opens a document: its data, its index in our words, its texts and its relations.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ instrument: InstrumentId }),
  output: z.strictObject({
    instrument: InstrumentRow,
    sections: z.array(Section),
    lines: z.array(ActionLine),
    paragraphs: z.array(Paragraph),
    texts: z.array(TextVersion),
    /** Edges in both directions. */
    relations: z.array(Relation),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run() {
    throw new Error('not written yet');
  },
});
