/** Enters what came in, with its number and day; from then on the clock reminds until somebody has it. */
import { z } from 'zod';
import { readMeasure } from '#desks/strategy/public.ts';
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { ItemFacts, Numbering, writeNumber } from '../model/items.ts';
import { working, writers } from '../model/roles.ts';
import { requireFreeNumber, requireOrganisation, requirePast, requirePlace } from '../rules/guards.ts';
import { requireForeignNumber } from '../rules/numbers.ts';
import { wordsOf } from '../rules/search-words.ts';
import { findNamesOf } from '../store/directory.ts';
import { saveItem } from '../store/items.ts';
import { giveNumber } from '../store/numbers.ts';
import { incomingFlow } from '../workflow.ts';

export const enterIncoming = operation({
  name: 'registry.enter-incoming',
  does: 'A writer enters what came in: from whom, number and day, subject, where the paper lies.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: ItemFacts.extend({ numbering: Numbering }),
  output: z.strictObject({ item: z.uuid(), number: z.string() }),
  audit: ({ output }) => ({ about: output.item }),
  errors: [
    'kernel.not-found',
    'registry.no-such-organisation',
    'registry.day-to-come',
    'registry.paper-nowhere',
    'registry.number-taken',
    'registry.looks-like-own-number',
  ],
  async run({ input: { numbering, ...facts }, tx, actor, now, today, call, announce }) {
    requirePast(numbering.on, today, 'numbering');
    requirePast(facts.theirDay, today, 'theirDay');
    requirePlace(facts);
    requireForeignNumber(numbering);
    const names = requireOrganisation(await findNamesOf(tx, facts.correspondent), 'correspondent');
    for (const of of facts.about) await call(readMeasure, of);
    const item = await openRecord(tx, {
      desk: 'registry',
      kind: 'item',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    const given = await giveNumber(tx, numbering, actor.organisation);
    const number = writeNumber(given) as string;
    const words = wordsOf({ ...facts, number, names });
    requireFreeNumber(
      await saveItem(tx, { ...facts, ...given, item, circle: houseCircle, direction: 'incoming', words }),
    );
    await startState(tx, incomingFlow, { record: item }, now);
    await announce('registry.incoming-entered', item);
    return { item, number };
  },
});
