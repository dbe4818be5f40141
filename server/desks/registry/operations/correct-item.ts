/** Corrects what is said of an item, with the reason; what it said before stays beside it. */
import { z } from 'zod';
import { readMeasure } from '#desks/strategy/public.ts';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { ItemFacts, ItemId } from '../model/items.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { requireOrganisation, requirePast, requirePlace } from '../rules/guards.ts';
import { wordsOf } from '../rules/search-words.ts';
import { saveCorrection } from '../store/corrections.ts';
import { findNamesOf } from '../store/directory.ts';
import { findItem, updateItem } from '../store/items.ts';

export const correctItem = operation({
  name: 'registry.correct-item',
  does: 'A writer corrects what is said of an item, and why; what it said before stays readable.',
  kind: 'command',
  who: writers,
  purpose: working,
  /** Number and day are not among it: whoever gave a wrong one says that it is void, and enters the item anew. */
  input: ItemFacts.extend({ item: ItemId, base: Base, reason: Reason }),
  output: z.strictObject({ item: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.item }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'registry.no-such-organisation',
    'registry.day-to-come',
    'registry.paper-nowhere',
  ],
  async run({ input: { item, base, reason, ...facts }, tx, actor, now, today, call, announce }) {
    const { circle, createdAt: _, ...current } = present(await findItem(tx, item));
    requireBase(current, base);
    requirePast(facts.theirDay, today, 'theirDay');
    requirePlace(facts);
    const names = requireOrganisation(await findNamesOf(tx, facts.correspondent), 'correspondent');
    for (const of of facts.about) await call(readMeasure, of);
    const words = wordsOf({ ...facts, number: current.number, names });
    const version = requireWon(await updateItem(tx, item, base, { ...facts, words }), current);
    const { correspondent, subjects, theirNumber, theirDay, paperAt, paperUntil } = current;
    await saveCorrection(
      tx,
      { item, circle, correction: newId(now), post: actor.post, at: now },
      { reason, before: { correspondent, subjects, theirNumber, theirDay, paperAt, paperUntil } },
    );
    await announce('registry.item-corrected', item);
    return { item, version };
  },
});
