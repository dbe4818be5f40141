/** Gives the address at which one file of a matter can be fetched, once; that it was asked for is recorded before a byte leaves. */
import { z } from 'zod';
import { makeAddress } from '#kernel/documents/address.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { MatterId } from '../model.ts';
import { findMatter } from '../store.ts';

export const fetchAttachment = operation({
  name: 'trial.fetch-attachment',
  does: 'A keeper fetches a file of a matter.',
  kind: 'query',
  who: ['trial.keeper', 'trial.supervisor'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, document: z.uuid() }),
  output: z.object({ address: z.string() }),
  audit: ({ input }) => ({ about: input.matter, detail: { document: input.document } }),
  async run({ input, tx }) {
    const found = (await findMatter(tx, input.matter)) ?? notFound();
    return { address: await makeAddress(tx, { record: found.record_id, document: input.document }) };
  },
});
