/** Gives the address at which one scan can be fetched, once; that it was asked for is recorded before a byte leaves. */
import { z } from 'zod';
import { makeAddress } from '#kernel/documents/address.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { ItemId } from '../model/items.ts';
import { readers, working } from '../model/roles.ts';
import { findItem } from '../store/items.ts';

export const fetchScan = operation({
  name: 'registry.fetch-scan',
  does: 'A reader fetches a scan of an item.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ item: ItemId, document: z.uuid() }),
  output: z.strictObject({ address: z.string() }),
  audit: ({ input }) => ({ about: input.item, detail: { document: input.document } }),
  errors: ['kernel.not-found'],
  async run({ input: { item, document }, tx }) {
    present(await findItem(tx, item));
    return { address: await makeAddress(tx, { record: item, document }) };
  },
});
