/** The coverage strip: one cell for each numbered paragraph, its derived status and what was overridden. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { CoverageCell, ParagraphStatus } from '../model/crosswalk.ts';
import { ActionLine } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { readCoverageOf } from '../rules/gaps.ts';
import { deskSentence } from '#kernel/exports/messages.ts';
import { findCrosswalkFacts } from '../store/crosswalk-facts.ts';

export const readCoverage = operation({
  name: 'strategy.read-coverage',
  does: 'A reader sees the status of every paragraph, derived from its measures.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, withParts: z.boolean().default(false) }),
  output: z.strictObject({
    instrument: z.uuid(),
    /** The numbered paragraphs of the main part, in order (57 for the EU strategy). */
    cells: z.array(CoverageCell),
    /** Unnumbered paragraphs of the main part. */
    beside: z.array(CoverageCell),
    lines: z.array(ActionLine.extend({ measures: z.int(), gaps: z.int() })),
    counts: z.record(ParagraphStatus, z.int()),
    gaps: z.int(),
    notApplicable: z.int(),
    overridden: z.int(),
    /** The formula in words, in the language of the session. */
    formula: z.string(),
    on: Day,
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, today }) {
    const facts = present(await findCrosswalkFacts(tx, input.plan, input.withParts));
    return {
      ...readCoverageOf(facts, input.plan),
      formula: deskSentence('strategy', actor.language, 'formula.coverage'),
      on: today,
    };
  },
});
