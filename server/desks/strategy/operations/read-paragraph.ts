/** Opens one paragraph or line with all its languages, the measures that serve it and their money. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { CoverageCell, ServingMeasure } from '../model/crosswalk.ts';
import { ActionLine, InstrumentId, Paragraph } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Address, Sum } from '../model/shared.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { coverageCells } from '../rules/coverage.ts';
import { addSums } from '../rules/money.ts';
import { showLine, showParagraph, showServing } from '../rules/show.ts';
import { paragraphTexts } from '../rules/side-by-side.ts';
import { findExceptions, findOverrides, findServing } from '../store/crosswalk.ts';
import { findLines, findParagraphs } from '../store/index-of-text.ts';
import { findInstrument } from '../store/instruments.ts';
import { findNames } from '../store/people.ts';
import { findPlan } from '../store/plans.ts';
import { findAcceptedLeaves } from '../store/texts.ts';

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
  async run({ input, tx }) {
    const { instrument, address } = input;
    present(await findInstrument(tx, instrument));
    const plan = input.plan ? present(await findPlan(tx, input.plan)) : undefined;
    const index = await findParagraphs(tx, instrument);
    const at = index.findIndex((one) => one.address === address);
    const paragraph = index[at] ?? notFound();
    const lines = await findLines(tx, [instrument]);
    const line = lines.find((one) => one.line === paragraph.line);
    const reached = [address, ...(line ? [`line/${line.line}`] : [])];
    const serving = await findServing(tx, instrument, reached, plan?.record_id);
    const names = await findNames(tx, serving);
    const leaves = await findAcceptedLeaves(tx, instrument, { address });
    const cell = plan
      ? coverageCells({
          paragraphs: [{ ...paragraph, main: true }],
          ties: serving,
          exceptions: await findExceptions(tx, plan.record_id, instrument),
          overrides: await findOverrides(tx, plan.record_id, instrument),
        })[0]
      : undefined;
    return {
      paragraph: showParagraph(paragraph),
      line: line ? showLine(line, false) : null,
      texts: paragraphTexts(address, leaves),
      servedBy: serving.map((tie) => showServing(tie, address, names)),
      money: addSums(serving.filter((tie) => tie.address === address).map((tie) => tie.money)),
      cell: cell ?? null,
      previous: index[at - 1]?.address ?? null,
      next: index[at + 1]?.address ?? null,
    };
  },
});
