/** Keeps a paper of an event: scanned, cleaned of what tells its origin, sealed. */
import { z } from 'zod';
import type { CleanDocument } from '#kernel/documents/clean.ts';
import { toldKinds } from '#kernel/documents/clean/refused.ts';
import { putDocument } from '#kernel/documents/put.ts';
import { takeDocument } from '#kernel/documents/take.ts';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { EventId } from '../model/events.ts';
import { working, writers } from '../model/roles.ts';
import { findEvent } from '../store/events.ts';

const Input = z.strictObject({
  event: EventId,
  /** Some of what tells its origin cannot be taken out of this file, and that is accepted. */
  acceptKept: z.boolean().default(false),
});

export const attachPaper = operation({
  name: 'external.attach-paper',
  does: 'A writer keeps a paper with an event.',
  kind: 'command',
  who: writers,
  purpose: working,
  transport: 'upload',
  input: Input,
  output: z.strictObject({ document: z.uuid(), told: z.array(z.enum(toldKinds)) }),
  audit: ({ input, output }) => ({ about: input.event, detail: { document: output.document } }),
  errors: [
    'kernel.not-found',
    'kernel.document-too-large',
    'kernel.document-type',
    'kernel.document-refused',
    'kernel.document-marked',
    'kernel.metadata-kept',
  ],
  file: takeDocument<z.output<typeof Input>>({
    types: ['pdf', 'docx', 'xlsx', 'odt', 'jpeg', 'png', 'txt'],
    admit: async ({ input, tx }) => void present(await findEvent(tx, (input as { event: string }).event)),
    acceptsKept: ({ acceptKept }) => acceptKept,
  }),
  async run({ input: { event }, tx, now, file, seals, announce }) {
    present(await findEvent(tx, event));
    const clean =
      (file as CleanDocument | undefined) ?? refuse('kernel.document-type', { params: { allowed: '' } });
    const id = newId(now);
    await putDocument(tx, seals, { id, record: event, file: clean });
    await announce('external.paper-attached', event);
    return { document: id, told: [...clean.told] };
  },
});
