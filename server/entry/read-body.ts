/** The body of a request, held against its shape. */
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Refusal } from '#kernel/operation/errors.ts';

/** Throws `kernel.input-invalid` with what is wrong by path. */
export function readBody<T>(schema: z.ZodType<T>, request: FastifyRequest): T {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  throw new Refusal('kernel.input-invalid', {
    fields: parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      code: issue.code,
      message: issue.message,
    })),
  });
}
