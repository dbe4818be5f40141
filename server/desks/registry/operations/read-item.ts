/** Opens one item with its scans and corrections. */
import { z } from 'zod';
import { findDocuments } from '#kernel/documents/find.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Correction, Item, ItemId } from '../model/items.ts';
import { readers, working } from '../model/roles.ts';
import { Moment } from '../model/shared.ts';
import { findCorrections } from '../store/corrections.ts';
import { findItem } from '../store/items.ts';

export const readItem = operation({
  name: 'registry.read-item',
  does: 'A reader opens an item of the registry.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ item: ItemId }),
  output: z.strictObject({
    item: Item,
    scans: z.array(z.strictObject({ document: z.uuid(), file: z.string(), size: z.int(), keptAt: Moment })),
    corrections: z.array(Correction),
  }),
  audit: ({ input }) => ({ about: input.item }),
  errors: ['kernel.not-found'],
  async run({ input, tx, seals }) {
    const { circle: _, createdAt: _at, ...item } = present(await findItem(tx, input.item));
    const scans = await findDocuments(tx, seals, item.item);
    return {
      item,
      scans: scans.map(({ id, name, size, putAt }) => ({
        document: id,
        file: name,
        size,
        keptAt: putAt.toISOString(),
      })),
      corrections: await findCorrections(tx, item.item),
    };
  },
});
