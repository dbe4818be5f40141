/** Opens one paragraph or line with all its languages, the measures that serve it and their money. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { CoverageCell, ServingMeasure } from '../model/crosswalk.ts';
import { ActionLine, InstrumentId, Paragraph } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Address, Sum } from '../model/shared.ts';

export const readParagraph = operation({
  name: 'strategy.read-paragraph',
  does: 'A reader opens a paragraph: its text in every language, our summary, and what serves it.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ instrument: InstrumentId, address: Address, plan: PlanId.optional() }),
  output: z.strictObject({
    paragraph: Paragraph,
    line: ActionLine.nullable(),
    texts: z.array(
      z.strictObject({
        language: z.string(),
        text: z.string(),
        bullets: z.array(z.string()),
        footnotes: z.array(z.string()),
      }),
    ),
    servedBy: z.array(ServingMeasure),
    money: z.array(Sum),
    /** Of the plan asked for; null without a plan. */
    cell: CoverageCell.nullable(),
    previous: Address.nullable(),
    next: Address.nullable(),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run() {
    throw new Error('not written yet');
  },
});
