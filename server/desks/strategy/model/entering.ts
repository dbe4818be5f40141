/** What a clerk types in for a local body: by which permission, and what the body says to it. Browser-safe. */
import { z } from 'zod';
import { Day, Moment, ReadTexts } from './shared.ts';
import { permissionMeans } from './lists.ts';

/** `account`: the body itself gave it here. */
export const PermissionMeans = z.enum(permissionMeans);
/** The post that gave it, in words; never a person's name. */
export const ToldBy = z.string().trim().min(2).max(200);

export const Permission = z.strictObject({
  id: z.uuid(),
  /** Whose posts may type in. */
  to: z.strictObject({ id: z.uuid(), names: ReadTexts }),
  toldBy: z.string(),
  means: PermissionMeans,
  /** Under which number the paper stands in a registry, where it has one. */
  number: z.string().nullable(),
  givenOn: Day,
  untilOn: Day,
  recordedAt: Moment,
  recordedBy: ReadTexts.nullable(),
  withdrawn: z.strictObject({ at: Moment, by: ReadTexts.nullable(), reason: z.string() }).nullable(),
  /** Whether it holds today. */
  holds: z.boolean(),
  /** Whether the person at work may withdraw it. */
  mayWithdraw: z.boolean(),
});

/** A local body, as far as typing in for it goes. */
export const LocalBody = z.strictObject({
  id: z.uuid(),
  names: ReadTexts,
  kind: z.enum(['municipality', 'council', 'community-team', 'local-support-team']),
  /** Somebody works here for it. */
  hasAccount: z.boolean(),
  /** The person at work is of it. */
  own: z.boolean(),
  /** The newest first; at most the last twenty. */
  permissions: z.array(Permission),
  /** How many entries were typed in for it, as far as the reader sees them. */
  entries: z.int(),
});

export const TypedIn = z.strictObject({
  entry: z.uuid(),
  at: Moment,
  by: ReadTexts.nullable(),
  /** What was done, as the record of actions has it; null where it has forgotten. */
  act: z.string().nullable(),
  /** `null`: it is of no plan. */
  plan: z.strictObject({ id: z.uuid(), titles: ReadTexts }).nullable(),
  item: z.strictObject({ id: z.uuid(), titles: ReadTexts }).nullable(),
  permission: z.strictObject({ toldBy: z.string(), means: PermissionMeans, givenOn: Day }),
  objection: z.strictObject({ at: Moment, by: ReadTexts.nullable(), reason: z.string() }).nullable(),
  /** What the institution that typed it in says to the objection. */
  answer: z.strictObject({ at: Moment, by: ReadTexts.nullable(), words: z.string() }).nullable(),
  /** Whether the reader's institution typed it in and owes an answer. */
  mayAnswer: z.boolean(),
});
