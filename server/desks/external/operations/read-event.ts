/** Opens one event: programme, who was invited, papers, what was promised. */
import { z } from 'zod';
import { findDocuments } from '#kernel/documents/find.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Event, EventId } from '../model/events.ts';
import { readers, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { partiesOf, showEvent } from '../rules/events.ts';
import { findCommitments, findEvent } from '../store/events.ts';
import { findPartyNames } from '../store/parties.ts';

export const readEvent = operation({
  name: 'external.read-event',
  does: 'A reader opens an event.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ event: EventId }),
  output: z.strictObject({ event: Event, today: Day }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, seals, today }) {
    const row = present(await findEvent(tx, input.event));
    const commitments = await findCommitments(tx, input.event);
    const papers = (await findDocuments(tx, seals, input.event)).map(({ id, name, size, type, putAt }) => ({
      document: id,
      name,
      size,
      type,
      putAt: putAt.toISOString(),
    }));
    const names = await findPartyNames(tx, [...partiesOf(row), ...commitments.map(({ by }) => by)]);
    return { event: showEvent(row, commitments, papers, names), today };
  },
});
