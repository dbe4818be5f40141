/** The nouns of the test-only desk. */
import { z } from 'zod';

export const MatterId = z.uuid().brand<'MatterId'>();
export const Title = z.string().trim().min(1).max(200);
export const Reason = z.string().trim().min(1).max(500);
export const Note = z.string().trim().min(1).max(5000);

export const Matter = z.strictObject({
  matter: z.uuid(),
  title: z.string(),
  reference: z.string(),
  createdAt: z.string(),
});
export type Matter = z.output<typeof Matter>;
