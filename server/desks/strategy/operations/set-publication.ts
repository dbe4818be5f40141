/** Sets the publication rule of an object: public, public from a day, restricted with a reason. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { setNews } from '#kernel/records/news.ts';
import { setPublished } from '#kernel/records/published.ts';
import { keepers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { requireOwnPlan, requireWriter } from '../rules/guards.ts';
import { openGuidanceAs } from '../rules/guidance.ts';
import { planNews, planNewsKinds } from '../rules/news.ts';
import { showInstrument, showPlan } from '../rules/show.ts';
import { withDescendants } from '../rules/tree.ts';
import { findFinding, setFindingPublication } from '../store/findings.ts';
import { findGuidanceToWrite, findWholeGuidance, updateGuidance } from '../store/guidance.ts';
import { findInstrument, setInstrumentPublication } from '../store/instruments.ts';
import { findItem, findItems, setItemPublication } from '../store/items.ts';
import { findNewsFacts } from '../store/news.ts';
import { findPlan, findPlanToWrite, setPlanPublication } from '../store/plans.ts';

export const setPublication = operation({
  name: 'strategy.set-publication',
  does: 'A writer decides who may see an object outside the office.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    of: z.discriminatedUnion('object', [
      z.strictObject({ object: z.literal('instrument'), instrument: z.uuid() }),
      z.strictObject({ object: z.literal('guidance'), guidance: z.uuid() }),
      z.strictObject({ object: z.literal('plan'), plan: z.uuid() }),
      z.strictObject({ object: z.literal('finding'), finding: z.uuid() }),
      /** With everything that stands under it, where `withChildren` says so. */
      z.strictObject({
        object: z.literal('item'),
        plan: z.uuid(),
        item: z.uuid(),
        withChildren: z.boolean().default(false),
      }),
      /** Several of one plan at once, each in the version that was seen; `base` is then the plan's. */
      z.strictObject({
        object: z.literal('items'),
        plan: z.uuid(),
        items: z
          .array(z.strictObject({ item: z.uuid(), base: Base }))
          .min(1)
          .max(1000),
      }),
    ]),
    base: Base,
    publication: Publication,
  }),
  output: z.strictObject({ changed: z.int(), version: z.int() }),
  audit: ({ input }) => ({
    about: recordOf(input.of),
    detail: {
      rule: input.publication.rule,
      ...(input.of.object === 'items' ? { items: input.of.items.length } : {}),
    },
  }),
  errors: ['kernel.not-found', 'kernel.not-allowed', 'kernel.changed-meanwhile', 'strategy.not-your-plan'],
  async run({ input, tx, actor, now, today, announce }) {
    const { of, base, publication } = input;
    if (of.object === 'instrument') {
      requireWriter(actor);
      const found = present(await findInstrument(tx, of.instrument));
      const current = showInstrument(found, undefined);
      requireBase(current, base);
      return {
        changed: 1,
        version: requireWon(await setInstrumentPublication(tx, found, base, publication, now), current),
      };
    }
    if (of.object === 'finding') {
      requireWriter(actor);
      const found = present(await findFinding(tx, of.finding));
      requireBase({ version: found.version }, base);
      await announce('strategy.publication-set', found.record_id, { rule: publication.rule });
      return {
        changed: 1,
        version: requireWon(await setFindingPublication(tx, found, base, publication), {
          version: found.version,
        }),
      };
    }
    if (of.object === 'guidance') {
      requireWriter(actor);
      const held = present(await findGuidanceToWrite(tx, of.guidance));
      requireBase(held, base);
      const version = await updateGuidance(tx, held, now, { publication });
      const whole = present(await findWholeGuidance(tx, of.guidance));
      await setPublished(tx, of.guidance, openGuidanceAs(whole, today));
      await announce('strategy.publication-set', of.guidance, { rule: publication.rule });
      return { changed: 1, version };
    }
    const plan = present(await findPlanToWrite(tx, of.plan));
    requireOwnPlan(actor, plan);
    await announce('strategy.publication-set', plan.record_id, { rule: publication.rule });
    if (of.object === 'plan') {
      requireBase(showPlan(plan), base);
      const version = requireWon(await setPlanPublication(tx, plan, base, publication, now), showPlan(plan));
      await tellReaders();
      return { changed: 1, version };
    }
    if (of.object === 'items') {
      const held = new Map((await findItems(tx, [of.plan])).map((row) => [row.item_id, row]));
      for (const { item, base: seen } of of.items)
        requireBase({ version: present(held.get(item)).version }, seen);
      const ids = of.items.map(({ item }) => item);
      const changed = await setItemPublication(tx, plan, ids, publication, now);
      await tellReaders();
      return { changed, version: base };
    }
    const item = present(await findItem(tx, of.plan, of.item));
    requireBase({ version: item.version }, base);
    const ids = of.withChildren ? withDescendants(await findItems(tx, [of.plan]), of.item) : [of.item];
    const changed = await setItemPublication(tx, plan, ids, publication, now);
    await tellReaders();
    return { changed, version: base + 1 };

    async function tellReaders() {
      const after = present(await findPlan(tx, plan.record_id));
      await setNews(
        tx,
        after.record_id,
        planNewsKinds,
        planNews(after, await findNewsFacts(tx, after), today),
      );
    }
  },
});

type Of =
  | { object: 'instrument'; instrument: string }
  | { object: 'finding'; finding: string }
  | { object: 'guidance'; guidance: string }
  | { object: 'plan' | 'item' | 'items'; plan: string };

function recordOf(of: Of): string {
  if (of.object === 'instrument') return of.instrument;
  if (of.object === 'guidance') return of.guidance;
  return of.object === 'finding' ? of.finding : of.plan;
}
