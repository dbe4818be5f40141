/** Keeps the scan of a paper with its item; a first page with the mark of a classification is refused before it is kept. */
import { z } from 'zod';
import type { CleanDocument } from '#kernel/documents/clean.ts';
import { toldKinds } from '#kernel/documents/clean/refused.ts';
import { putDocument } from '#kernel/documents/put.ts';
import { takeDocument } from '#kernel/documents/take.ts';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { ItemId } from '../model/items.ts';
import { working, writers } from '../model/roles.ts';
import { findItem } from '../store/items.ts';

const Input = z.strictObject({
  item: ItemId,
  /** True: the writer knows that some of what tells the file's origin cannot be removed. */
  acceptKept: z.boolean().optional(),
});

export const keepScan = operation({
  name: 'registry.keep-scan',
  does: 'A writer keeps the scan of a paper with its item.',
  kind: 'command',
  who: writers,
  purpose: working,
  transport: 'upload',
  input: Input,
  output: z.strictObject({ item: z.uuid(), document: z.uuid(), told: z.array(z.enum(toldKinds)) }),
  audit: ({ input, output }) => ({ about: input.item, detail: { document: output.document } }),
  errors: ['kernel.not-found'],
  file: takeDocument<z.output<typeof Input>>({
    types: ['pdf', 'docx', 'odt', 'jpeg', 'png', 'txt'],
    admit: async ({ input, tx }) => void present(await findItem(tx, (input as { item: string }).item)),
    acceptsKept: (input) => input.acceptKept === true,
  }),
  async run({ input: { item }, tx, now, file, seals, announce }) {
    present(await findItem(tx, item));
    const clean =
      (file as CleanDocument | undefined) ?? refuse('kernel.document-type', { params: { allowed: '' } });
    const document = newId(now);
    await putDocument(tx, seals, { id: document, record: item, file: clean });
    await announce('registry.scan-kept', item);
    return { item, document, told: [...clean.told] };
  },
});
