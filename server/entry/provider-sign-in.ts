/** Signing in at the office's identity provider over HTTP: there, back, and what one's own account is tied to. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { networkOf } from '#kernel/identity/attempts.ts';
import { aims, beginJourney, endJourney } from '#kernel/identity/federated.ts';
import { findOwnTies, untie } from '#kernel/identity/own-ties.ts';
import type { Provider } from '#kernel/identity/provider.ts';
import { findSession } from '#kernel/identity/sessions.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { cookieOf, requireSecret } from './cookie.ts';
import type { Entry } from './entry.ts';
import { addressOf } from './origin.ts';
import { readBody } from './read-body.ts';
import { languageOf } from './reader-language.ts';
import { isEncrypted, welcome } from './welcome.ts';

/** What this browser alone knows of the way there and back. */
const journeyCookie = 'zaedno_journey';
const journeyPath = '/api/session/provider';
const journeySeconds = 600;

const Ticket = z.string().min(1).max(2000);
const Query = z.string().min(1).max(4000);

export function addProviderSignIn(app: FastifyInstance, entry: Entry, provider: Provider): void {
  const { door } = entry;

  app.post(`${journeyPath}/begin`, async (request, reply) => {
    const given = readBody(z.strictObject({ aim: z.enum(aims), invitation: Ticket.optional() }), request);
    const { address, browser } = await beginJourney(door, provider, {
      ...given,
      redirect: redirectOf(entry, request),
      network: networkOf(addressOf(request)),
      language: languageOf(request),
      secret: cookieOf(request),
    });
    setJourney(entry, request, reply, browser);
    return { address };
  });

  // The provider sends the browser to a page of ours, and that page asks here: so a link from elsewhere signs nobody in
  // as somebody else, and the session's own cookie, which never comes along from another site, is there.
  app.post(`${journeyPath}/end`, async (request, reply) => {
    const { query } = readBody(z.strictObject({ query: Query }), request);
    const browser = request.cookies[journeyCookie];
    reply.clearCookie(journeyCookie, { path: journeyPath });
    const arrived = await endJourney(door, provider, {
      query,
      browser,
      redirect: redirectOf(entry, request),
      language: languageOf(request),
      secret: cookieOf(request),
    });
    if (!('secret' in arrived)) return arrived;
    return { step: arrived.step, session: await welcome(entry, request, reply, arrived.secret) };
  });

  app.get(`${journeyPath}/ties`, async (request) => {
    const secret = requireSecret(request);
    if (!(await findSession(door, secret))) refuse('kernel.session-ended');
    return { ties: await findOwnTies(door, secret) };
  });

  app.post(`${journeyPath}/untie`, async (request) => {
    const { id } = readBody(z.strictObject({ id: z.uuid() }), request);
    await untie(door, requireSecret(request), id);
    return { untied: id };
  });
}

/** The page that the provider sends people back to; it must be written down at the provider in the same words. */
function redirectOf({ house }: Entry, request: FastifyRequest): string {
  const { origin } = house.config;
  return `${origin ? new URL(origin).origin : `${request.protocol}://${request.headers.host}`}/sign-in/back`;
}

function setJourney(entry: Entry, request: FastifyRequest, reply: FastifyReply, browser: string): void {
  reply.setCookie(journeyCookie, browser, {
    path: journeyPath,
    httpOnly: true,
    sameSite: 'strict',
    secure: isEncrypted(entry, request),
    maxAge: journeySeconds,
  });
}
