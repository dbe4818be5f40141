/** Under which name passkeys are made and shown here. */
import type { FastifyRequest } from 'fastify';
import { isIP } from 'node:net';
import type { RelyingParty } from '#kernel/identity/ceremony.ts';
import { refuse } from '#kernel/operation/errors.ts';
import type { Entry } from './entry.ts';
import { hostName } from './origin.ts';

/**
 * The house as authenticators know it: the name in ZAEDNO_ORIGIN, or `localhost` for a trial. Undefined where the page was
 * opened under another name: a key belongs to one name for ever, and browsers make none for a numeric address.
 */
export function findRelyingParty({ house }: Entry, request: FastifyRequest): RelyingParty | undefined {
  const { origin } = house.config;
  const name = hostName(request);
  if (!origin) {
    return name === 'localhost'
      ? { id: name, origin: `http://${request.headers.host?.toLowerCase()}` }
      : undefined;
  }
  const ours = new URL(origin);
  if (ours.hostname !== name || isIP(ours.hostname.replaceAll(/[[\]]/g, '')) > 0) return undefined;
  return { id: ours.hostname, origin: ours.origin };
}

/** The same, refused in words where there is none. */
export function relyingPartyOf(entry: Entry, request: FastifyRequest): RelyingParty {
  return findRelyingParty(entry, request) ?? refuse('kernel.no-passkeys-here');
}
