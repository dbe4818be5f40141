/** What a request shows of its session: a browser's cookie, or the bearer token of the command line. */
import type { FastifyRequest } from 'fastify';
import { noteTokenUse, tokenMark } from '#kernel/identity/own-access.ts';
import { refuse } from '#kernel/operation/errors.ts';
import type { Entry } from './entry.ts';

export const cookieName = 'zaedno_session';

/** A browser's cookie, or the bearer token of the command line. */
export function secretOf(request: FastifyRequest): string | undefined {
  return bearerOf(request) ?? cookieOf(request);
}

/** The secret of whoever asks for work; that a token was used today is noted. Throws `kernel.not-signed-in`. */
export async function secretAtWork(entry: Entry, request: FastifyRequest): Promise<string> {
  const secret = secretOf(request) ?? refuse('kernel.not-signed-in');
  if (bearerOf(request)) await noteTokenUse(entry.door, secret);
  return secret;
}

/** A token is no cookie: sent as one it would work without its use being noted, and could act on sessions. */
export function cookieOf(request: FastifyRequest): string | undefined {
  const secret = request.cookies[cookieName];
  return secret?.startsWith(tokenMark) ? undefined : secret;
}

/** The secret of whoever acts on sessions: the cookie alone. Throws `kernel.not-signed-in`. */
export function requireSecret(request: FastifyRequest): string {
  return cookieOf(request) ?? refuse('kernel.not-signed-in');
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
}
