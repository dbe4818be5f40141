/** Nouns of the digest: a subscription, what its reader chose, and its one link. Browser-safe. */
import { z } from 'zod';
import { lineNames, rhythms } from './lists.ts';

export const Line = z.enum(lineNames);

export const Rhythm = z.enum(rhythms);

export const SubscriptionId = z.uuid();
export const Day = z.iso.date();

/**
 * One plain address. No comma, bracket, quote, blank or control character: none of it can become a second receiver or a second
 * header of a letter. The domain may be written in any alphabet.
 */
export const Address = z
  .string()
  .trim()
  .min(6)
  .max(200)
  .regex(
    /^[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}[\p{L}\p{N}-]{2,60}$/iu,
  );

/** No line: all of them. No place: the whole country. */
export const Choice = z.strictObject({
  language: z.enum(['en', 'bg', 'mk', 'sq']),
  every: Rhythm,
  lines: z.array(Line).max(lineNames.length),
  places: z.array(z.string().trim().min(1).max(200)).max(50),
});
export type Choice = z.output<typeof Choice>;

/** What the link of each letter holds, after the `#`, where no log sees it. */
export const Link = z.strictObject({
  subscription: SubscriptionId,
  secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

export const SubscriptionState = z.enum(['asked', 'confirmed']);
export type SubscriptionState = z.infer<typeof SubscriptionState>;

/** Bands alone: nobody counts readers one by one (rights.md G35). */
export const Band = z.enum(['under-10', '10-to-25', 'over-25']);
