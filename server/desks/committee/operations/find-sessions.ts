/** Lists sessions, the newest first. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { BodyId } from '../model/bodies.ts';
import { readers, working } from '../model/roles.ts';
import { SessionRow } from '../model/sessions.ts';
import { Day } from '../model/shared.ts';
import { findSessions as find, showSession } from '../store/sessions.ts';

export const findSessions = operation({
  name: 'committee.find-sessions',
  does: 'A reader lists the sessions, the newest first.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ body: BodyId.optional() }),
  /** At most 200. */
  output: z.strictObject({ sessions: z.array(SessionRow), today: Day }),
  audit: 'unrecorded',
  run: async ({ input, tx, today }) => ({ sessions: (await find(tx, input)).map(showSession), today }),
});
