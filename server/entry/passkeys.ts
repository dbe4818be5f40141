/** Passkeys over HTTP: shown to sign in or step up, added, listed and removed. The challenge's ticket stays in the asking browser. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { networkOf } from '#kernel/identity/attempts.ts';
import { ceremonyMinutes } from '#kernel/identity/ceremony.ts';
import { acceptByPasskey, offerToInvited } from '#kernel/identity/invited-by-passkey.ts';
import {
  addPasskey,
  findFactors,
  findOwnPasskeys,
  offerPasskey,
  removePasskey,
} from '#kernel/identity/passkeys.ts';
import {
  askForPasskey,
  signInBound,
  signInWithPasskey,
  stepUpWithPasskey,
} from '#kernel/identity/passkey-sign-in.ts';
import { findSession } from '#kernel/identity/sessions.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { requireSecret } from './cookie.ts';
import type { Entry } from './entry.ts';
import { addressOf } from './origin.ts';
import { readBody } from './read-body.ts';
import { languageOf } from './reader-language.ts';
import { relyingPartyOf } from './relying-party.ts';
import { isEncrypted, welcome } from './welcome.ts';

const ticketCookie = 'zaedno_passkey';
const path = '/api/session';

const Secret = z.string().min(1).max(2000);
const Name = z.string().trim().min(1).max(80);
/** Base64url without padding, of so many characters at most. */
const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/);
const keyId = bytes(1400);

/** What browsers send beside these is read by nobody. */
const Made = z
  .object({
    id: keyId,
    rawId: keyId,
    type: z.literal('public-key'),
    response: z.object({ clientDataJSON: bytes(4000), attestationObject: bytes(16_000) }),
  })
  .transform((made) => ({ ...made, clientExtensionResults: {} }));
const Shown = z
  .object({
    id: keyId,
    rawId: keyId,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: bytes(4000),
      authenticatorData: bytes(4000),
      signature: bytes(4000),
      userHandle: bytes(100).nullish(),
    }),
  })
  .transform(({ response: { userHandle, ...response }, ...shown }) => ({
    ...shown,
    response: userHandle ? { ...response, userHandle } : response,
    clientExtensionResults: {},
  }));

export function addPasskeys(app: FastifyInstance, entry: Entry): void {
  addShowing(app, entry);
  addOwnPasskeys(app, entry);
  addInvited(app, entry);
}

/** To sign in, and to show the second factor again. */
function addShowing(app: FastifyInstance, entry: Entry): void {
  const { door } = entry;
  app.post('/api/session/passkey/ask', async (request, reply) => {
    const asked = await askForPasskey(door, relyingPartyOf(entry, request), signInBound);
    return keepTicket(entry, request, reply, asked);
  });

  app.post('/api/session/passkey/sign-in', async (request, reply) => {
    const { response } = readBody(z.strictObject({ response: Shown }), request);
    const given = { ticket: takeTicket(request, reply), response, network: networkOf(addressOf(request)) };
    const secret = await signInWithPasskey(door, relyingPartyOf(entry, request), given);
    return await welcome(entry, request, reply, secret);
  });

  app.post('/api/session/passkey/ask-again', async (request, reply) => {
    const secret = requireSecret(request);
    if (!(await findSession(door, secret))) refuse('kernel.session-ended');
    const bound = { act: 'step-up', to: secret } as const;
    const asked = await askForPasskey(door, relyingPartyOf(entry, request), bound);
    return keepTicket(entry, request, reply, asked);
  });

  app.post('/api/session/passkey/step-up', async (request, reply) => {
    const { response } = readBody(z.strictObject({ response: Shown }), request);
    const secret = await stepUpWithPasskey(door, relyingPartyOf(entry, request), {
      secret: requireSecret(request),
      ticket: takeTicket(request, reply),
      response,
      network: networkOf(addressOf(request)),
    });
    return await welcome(entry, request, reply, secret);
  });

  app.get('/api/session/factors', async (request) => await findFactors(door, requireSecret(request)));
}

/** One's own, at work. */
function addOwnPasskeys(app: FastifyInstance, entry: Entry): void {
  const { door } = entry;
  app.get('/api/session/passkeys', async (request) => {
    const secret = requireSecret(request);
    if (!(await findSession(door, secret))) refuse('kernel.session-ended');
    return { passkeys: await findOwnPasskeys(door, secret) };
  });

  app.post('/api/session/passkey/offer', async (request, reply) => {
    const offered = await offerPasskey(door, relyingPartyOf(entry, request), requireSecret(request));
    return keepTicket(entry, request, reply, offered);
  });

  app.post('/api/session/passkey/add', async (request, reply) => {
    const given = readBody(z.strictObject({ name: Name, response: Made }), request);
    const secret = requireSecret(request);
    const ticket = takeTicket(request, reply);
    return {
      passkey: await addPasskey(door, relyingPartyOf(entry, request), { ...given, secret, ticket }),
    };
  });

  app.post('/api/session/passkey/remove', async (request) => {
    const { id } = readBody(z.strictObject({ id: z.uuid() }), request);
    await removePasskey(door, requireSecret(request), id);
    return { removed: id };
  });
}

/** An invited person's first. */
function addInvited(app: FastifyInstance, entry: Entry): void {
  const { door } = entry;
  app.post('/api/session/passkey/welcome', async (request, reply) => {
    const { secret } = readBody(z.strictObject({ secret: Secret }), request);
    const offered = await offerToInvited(door, relyingPartyOf(entry, request), secret);
    return keepTicket(entry, request, reply, offered);
  });

  app.post('/api/session/passkey/accept', async (request, reply) => {
    const given = readBody(z.strictObject({ secret: Secret, name: Name, response: Made }), request);
    await acceptByPasskey(door, relyingPartyOf(entry, request), {
      ...given,
      ticket: takeTicket(request, reply),
      language: languageOf(request),
    });
    return { accepted: true };
  });
}

/** The page gets the challenge; its ticket goes into a cookie that no script reads, so that no other browser can answer. */
function keepTicket(
  entry: Entry,
  request: FastifyRequest,
  reply: FastifyReply,
  { options, ticket }: { options: object; ticket: string },
): { options: object } {
  reply.header('cache-control', 'no-store');
  reply.setCookie(ticketCookie, ticket, {
    path,
    httpOnly: true,
    sameSite: 'strict',
    secure: isEncrypted(entry, request),
    maxAge: ceremonyMinutes * 60,
  });
  return { options };
}

function takeTicket(request: FastifyRequest, reply: FastifyReply): string | undefined {
  reply.clearCookie(ticketCookie, { path });
  return request.cookies[ticketCookie];
}
