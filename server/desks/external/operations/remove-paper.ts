/** Takes a paper from an event for good. */
import { z } from 'zod';
import { eraseDocument } from '#kernel/documents/erase.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { EventId } from '../model/events.ts';
import { working, writers } from '../model/roles.ts';
import { findEvent } from '../store/events.ts';

export const removePaper = operation({
  name: 'external.remove-paper',
  does: 'A writer takes a paper from an event for good.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ event: EventId, document: z.uuid() }),
  output: z.strictObject({ event: z.uuid() }),
  audit: ({ input }) => ({ about: input.event, detail: { document: input.document } }),
  errors: ['kernel.not-found', 'kernel.on-hold'],
  async run({ input: { event, document }, tx, announce }) {
    present(await findEvent(tx, event));
    await eraseDocument(tx, event, document);
    await announce('external.paper-removed', event);
    return { event };
  },
});
