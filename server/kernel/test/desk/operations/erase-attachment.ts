/** Takes one file from a matter. */
import { z } from 'zod';
import { eraseDocument } from '#kernel/documents/erase.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { MatterId } from '../model.ts';
import { findMatter } from '../store.ts';

export const eraseAttachment = operation({
  name: 'trial.erase-attachment',
  does: 'A keeper takes a file from a matter.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, document: z.uuid() }),
  output: z.object({ document: z.uuid() }),
  audit: ({ input }) => ({ about: input.matter, detail: { document: input.document } }),
  async run({ input, tx }) {
    const found = (await findMatter(tx, input.matter)) ?? notFound();
    await eraseDocument(tx, found.record_id, input.document);
    return { document: input.document };
  },
});
