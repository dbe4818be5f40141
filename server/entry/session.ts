/** The session over HTTP: who is at work here, working as, the language, signing out, and the ways to sign in. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Purpose, purposeNames } from '#kernel/identity/purposes.ts';
import { changeLanguage, endSession, workAs } from '#kernel/identity/sessions.ts';
import { languages } from '#kernel/operation/define.ts';
import { cookieName, cookieOf, requireSecret, secretOf } from './cookie.ts';
import { addAbsences } from './absences.ts';
import { addDemoSignIn } from './demo-sign-in.ts';
import type { Entry } from './entry.ts';
import { addInvitation } from './invitation.ts';
import { addOwnAccess } from './own-access.ts';
import { addOwnOpenings } from './own-openings.ts';
import { addPasskeys } from './passkeys.ts';
import { addPasswordSignIn } from './password-sign-in.ts';
import { addProviderSignIn } from './provider-sign-in.ts';
import { readBody } from './read-body.ts';
import { describe, welcome } from './welcome.ts';

const Purposes = z.enum(purposeNames as [Purpose]);

export function addSession(app: FastifyInstance, entry: Entry): void {
  const { door } = entry;

  app.get('/api/session', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return await describe(entry, request, cookieOf(request));
  });

  app.post('/api/session/work-as', async (request, reply) => {
    const given = readBody(z.strictObject({ post: z.uuid(), purpose: Purposes }), request);
    return await welcome(entry, request, reply, await workAs(door, requireSecret(request), given));
  });

  app.post('/api/session/language', async (request) => {
    const { language } = readBody(z.strictObject({ language: z.enum(languages) }), request);
    const secret = cookieOf(request);
    if (secret) await changeLanguage(door, secret, language);
    return { language };
  });

  app.post('/api/session/sign-out', async (request, reply) => {
    const secret = secretOf(request);
    if (secret) await endSession(door, secret);
    reply.clearCookie(cookieName, { path: '/' });
    return { signedIn: false };
  });

  addPasswordSignIn(app, entry);
  if (entry.provider) addProviderSignIn(app, entry, entry.provider);
  addInvitation(app, entry);
  addOwnAccess(app, entry);
  addAbsences(app, entry);
  addPasskeys(app, entry);
  addOwnOpenings(app, entry);
  if (entry.demo) addDemoSignIn(app, entry);
}
