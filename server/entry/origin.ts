/** A command comes from our own page: the browser says where a request was made, and another site's is refused. */
import type { FastifyRequest } from 'fastify';
import { refuse } from '#kernel/operation/errors.ts';

/** Refuses a POST that a foreign page caused. Programs without a browser send neither header. */
export function requireSameOrigin(request: FastifyRequest, configured: string | undefined): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse('kernel.foreign-origin');
  const origin = request.headers.origin;
  if (origin === undefined) return;
  const ours = configured ?? `${request.protocol}://${request.headers.host}`;
  if (origin !== new URL(ours).origin) refuse('kernel.foreign-origin');
}
