/** Joint activities: all, or those of an agreement, an event or a measure; whose last day is the latest first. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { AgreementId } from '../model/agreements.ts';
import { EventId } from '../model/events.ts';
import { JointRow } from '../model/joint.ts';
import { readers, working } from '../model/roles.ts';
import { Cursor, Day, PageSize } from '../model/shared.ts';
import { showJointRow } from '../rules/show-joint.ts';
import { listJoint } from '../store/joint.ts';
import { findPartyNames } from '../store/parties.ts';

export const findJoint = operation({
  name: 'external.find-joint',
  does: 'A reader lists what is done together with others, and where each side stands.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({
    agreement: AgreementId.optional(),
    event: EventId.optional(),
    /** Those that belong to this measure. */
    item: z.uuid().optional(),
    limit: PageSize,
    after: Cursor.optional(),
  }),
  output: z.strictObject({ items: z.array(JointRow), next: Cursor.nullable(), today: Day }),
  audit: 'unrecorded',
  errors: ['kernel.input-invalid'],
  async run({ input, tx, places, today }) {
    const found = await listJoint(tx, input, { limit: input.limit + 1, after: places.read(input.after) });
    const rows = found.slice(0, input.limit);
    const last = found.length > rows.length ? rows.at(-1) : undefined;
    const names = await findPartyNames(
      tx,
      rows.flatMap(({ sides }) => sides.map(({ party }) => party)),
    );
    return {
      items: rows.map((row) => showJointRow(row, names)),
      next: last ? places.write({ key: last.lastOn, id: last.joint }) : null,
      today,
    };
  },
});
