/** Lays a plan and somebody else's side by side: by line of action, paragraph and kind of measure, with what was noted as good practice. */
import { fingerprintOf } from '#kernel/ledger/note.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import {
  ComparedMeasure,
  ComparedRow,
  ForeignId,
  ForeignMeasure,
  ForeignMeasureId,
  ForeignPlan,
  Practice,
} from '../model/foreign-plans.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import {
  comparePlans,
  outsideOf,
  ownSide,
  sameDocument,
  showForeign,
  showForeignMeasure,
  theirSide,
} from '../rules/compare-plans.ts';
import { findCrosswalkFacts } from '../store/crosswalk-facts.ts';
import { findForeign, findForeignMeasures } from '../store/foreign-plans.ts';
import { findInstrument } from '../store/instruments.ts';
import { findItems } from '../store/items.ts';
import { findPractices } from '../store/practices.ts';

export const readComparison = operation({
  name: 'strategy.read-comparison',
  does: 'A reader lays a plan and a plan of another country or town side by side.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, foreign: ForeignId, withParts: z.boolean().default(false) }),
  output: z.strictObject({
    foreign: ForeignPlan,
    /** Where it is not `same`, rows by line and paragraph may lay different things side by side; with `other` there are none. */
    document: z.enum(['same', 'unsaid', 'other']),
    rows: z.array(ComparedRow),
    /** What they serve that the strategy of our plan does not have. */
    outside: z.array(z.strictObject({ address: z.string(), theirs: z.array(ForeignMeasureId) })),
    /** The measures that the rows name. */
    own: z.array(ComparedMeasure),
    theirs: z.array(ForeignMeasure),
    practices: z.array(Practice),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const facts = present(await findCrosswalkFacts(tx, input.plan, input.withParts));
    const foreign = present(await findForeign(tx, input.foreign));
    const instrument = present(await findInstrument(tx, facts.instrument));
    const own = ownSide(facts, await findItems(tx, facts.plans));
    const theirs = theirSide(await findForeignMeasures(tx, input.foreign));
    const document = sameDocument(instrument, foreign.document);
    const rows = comparePlans(facts, foreign, own, theirs);
    const practices = await findPractices(tx, input.foreign, facts.plans);
    return {
      foreign: showForeign(foreign, theirs.living.length, foreign.key && fingerprintOf(foreign.key)),
      document,
      rows: document === 'other' ? rows.filter(({ by }) => by === 'kind') : rows,
      outside: document === 'other' ? [] : outsideOf(facts, theirs.living),
      own: own.living.map((item) => ({
        id: item.item_id,
        plan: item.record_id,
        externalId: item.external_id,
        titles: item.titles,
        ownLabel: item.label?.label ?? null,
        state: item.state,
      })),
      theirs: theirs.living.map(showForeignMeasure),
      practices: practices.map((row) => ({ ...row, at: row.at.toISOString() })),
    };
  },
});
