/** What nothing serves: each paragraph that asks for something and has no measure, with who could take it. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { NotApplicable } from '../model/crosswalk.ts';
import { ActionLine } from '../model/instruments.ts';
import { ItemId, Lead, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Address, ReadTexts } from '../model/shared.ts';
import { findGapsIn } from '../rules/gaps.ts';
import { deskSentence } from '#kernel/exports/messages.ts';
import { findCrosswalkFacts } from '../store/crosswalk-facts.ts';
import { findNames } from '../store/people.ts';

export const findGaps = operation({
  name: 'strategy.find-gaps',
  does: 'A reader lists what nothing serves.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, withParts: z.boolean().default(false) }),
  output: z.strictObject({
    gaps: z.array(
      z.strictObject({
        address: Address,
        number: z.string().nullable(),
        line: ActionLine.nullable(),
        heading: ReadTexts.nullable(),
        summary: ReadTexts.nullable(),
        /** A measure of the same line of action: perhaps it serves this too. */
        nearest: z.strictObject({ plan: PlanId, item: ItemId, titles: ReadTexts, lead: Lead }).nullable(),
        /** Institutions that lead measures of the same line, most first. */
        couldTake: z.array(z.strictObject({ organisation: z.uuid(), names: ReadTexts, measures: z.int() })),
      }),
    ),
    /** Paragraphs that ask for nothing and that nothing serves. */
    statements: z.array(Address),
    notApplicable: z.array(NotApplicable),
    served: z.int(),
    of: z.int(),
    formula: z.string(),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor }) {
    const facts = present(await findCrosswalkFacts(tx, input.plan, input.withParts));
    const names = await findNames(tx, facts.ties);
    return {
      ...findGapsIn(facts, names, input.plan),
      formula: deskSentence('strategy', actor.language, 'formula.gaps'),
    };
  },
});
