/** Keeps a file with a matter. */
import { z } from 'zod';
import type { CleanDocument } from '#kernel/documents/clean.ts';
import { toldKinds } from '#kernel/documents/clean/refused.ts';
import { putDocument } from '#kernel/documents/put.ts';
import { takeDocument } from '#kernel/documents/take.ts';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, refuse } from '#kernel/operation/errors.ts';
import { MatterId } from '../model.ts';
import { findMatter } from '../store.ts';

const Input = z.strictObject({ matter: MatterId, acceptKept: z.boolean().optional() });

export const attachFile = operation({
  name: 'trial.attach-file',
  does: 'A keeper keeps a file with a matter.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  transport: 'upload',
  input: Input,
  output: z.object({ document: z.uuid(), told: z.array(z.enum(toldKinds)) }),
  audit: ({ input, output }) => ({ about: input.matter, detail: { document: output.document } }),
  file: takeDocument<z.output<typeof Input>>({
    types: ['pdf', 'docx', 'odt', 'jpeg', 'png', 'txt'],
    admit: async ({ input, tx }) =>
      void ((await findMatter(tx, (input as { matter: string }).matter)) ?? notFound()),
    acceptsKept: (input) => input.acceptKept === true,
  }),
  async run({ input, tx, now, file, seals }) {
    const found = (await findMatter(tx, input.matter)) ?? notFound();
    const clean =
      (file as CleanDocument | undefined) ?? refuse('kernel.document-type', { params: { allowed: '' } });
    const id = newId(now);
    await putDocument(tx, seals, { id, record: found.record_id, file: clean });
    return { document: id, told: [...clean.told] };
  },
});
