/** Step 3: the input, strictly. */
import type { z } from 'zod';
import type { AnyOperation } from './define.ts';
import { Refusal } from './errors.ts';

/** The input as its model understands it. Throws `kernel.input-invalid`, which names every fault by its path. */
export function parseInput(operation: AnyOperation, raw: unknown): unknown {
  const parsed = operation.input.safeParse(raw ?? {});
  if (parsed.success) return parsed.data;
  throw new Refusal('kernel.input-invalid', {
    fields: parsed.error.issues.map((issue: z.core.$ZodIssue) => ({
      path: issue.path.join('.'),
      code:
        issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : issue.code,
      message: issue.message,
    })),
  });
}
