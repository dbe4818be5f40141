/** The nouns of the register of breaches. */
import { z } from 'zod';

export const BreachId = z.uuid().brand<'BreachId'>();
export const breachStates = ['noticed', 'told', 'untold', 'closed'] as const;

const Moment = z.iso.datetime({ offset: true });
/** What happened and what was done; names of people do not belong here. */
export const Account = z.string().trim().min(3).max(2000);

export const Breach = z.strictObject({
  breach: z.uuid(),
  state: z.enum(breachStates),
  what: z.string(),
  noticedAt: Moment,
  /** 72 hours after it was noticed. */
  tellBy: Moment,
  /** The authority has not been told, and the time is over. */
  late: z.boolean(),
  /** Since when it is in this state. */
  since: Moment,
  /** Whose account or which session it was, and in which time, where that was named; `name` of the account. */
  user: z.uuid().nullable(),
  name: z.string().nullable(),
  session: z.uuid().nullable(),
  from: Moment.nullable(),
  until: Moment.nullable(),
  /** The hold that keeps the ledger's entries of it; null where no span was named. */
  hold: z.uuid().nullable(),
  containedAt: Moment.nullable(),
  touches: z.string().nullable(),
  authorityAt: Moment.nullable(),
  authorityReference: z.string().nullable(),
  /** Why the authority was not told, where that was decided. */
  untoldBecause: z.string().nullable(),
  peopleToldAt: Moment.nullable(),
  peopleToldHow: z.string().nullable(),
  lessons: z.string().nullable(),
  version: z.number().int().min(1),
});
export type Breach = z.output<typeof Breach>;
