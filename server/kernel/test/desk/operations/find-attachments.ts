/** Lists the files of one matter; the reading is recorded. */
import { z } from 'zod';
import { findDocuments } from '#kernel/documents/find.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { MatterId } from '../model.ts';
import { findMatter } from '../store.ts';

export const findAttachments = operation({
  name: 'trial.find-attachments',
  does: 'A keeper looks at which files a matter has.',
  kind: 'query',
  who: ['trial.keeper', 'trial.supervisor'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId }),
  output: z.object({
    files: z.array(
      z.object({
        document: z.uuid(),
        label: z.string(),
        type: z.string(),
        size: z.number(),
        kept: z.array(z.string()),
      }),
    ),
  }),
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input, tx, seals }) {
    const found = (await findMatter(tx, input.matter)) ?? notFound();
    const documents = await findDocuments(tx, seals, found.record_id);
    return {
      files: documents.map(({ id, name, type, size, kept }) => ({
        document: id,
        label: name,
        type,
        size,
        kept: [...kept],
      })),
    };
  },
});
