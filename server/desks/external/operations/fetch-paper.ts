/** Gives the address at which one paper of an event is fetched, once. */
import { z } from 'zod';
import { makeAddress } from '#kernel/documents/address.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { EventId } from '../model/events.ts';
import { readers, working } from '../model/roles.ts';
import { findEvent } from '../store/events.ts';

export const fetchPaper = operation({
  name: 'external.fetch-paper',
  does: 'A reader fetches a paper of an event.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ event: EventId, document: z.uuid() }),
  output: z.strictObject({ address: z.string() }),
  audit: ({ input }) => ({ about: input.event, detail: { document: input.document } }),
  errors: ['kernel.not-found'],
  async run({ input: { event, document }, tx }) {
    present(await findEvent(tx, event));
    return { address: await makeAddress(tx, { record: event, document }) };
  },
});
