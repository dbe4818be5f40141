/** Signing in with a password and a code, and the code shown again. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { networkOf } from '#kernel/identity/attempts.ts';
import { checkCode, checkPassword, stepUp } from '#kernel/identity/sign-in.ts';
import { requireSecret } from './cookie.ts';
import type { Entry } from './entry.ts';
import { addressOf } from './origin.ts';
import { readBody } from './read-body.ts';
import { welcome } from './welcome.ts';

const Login = z.string().trim().min(1).max(200);
const Password = z.string().min(1).max(1000);
const Code = z.string().trim().min(6).max(40);
const Ticket = z.string().min(1).max(2000);

export function addPasswordSignIn(app: FastifyInstance, entry: Entry): void {
  const { door } = entry;

  app.post('/api/session/sign-in', async (request) => {
    const given = readBody(z.strictObject({ login: Login, password: Password }), request);
    return {
      step: 'code',
      ticket: await checkPassword(door, { ...given, network: networkOf(addressOf(request)) }),
    };
  });

  app.post('/api/session/confirm', async (request, reply) => {
    const given = readBody(z.strictObject({ ticket: Ticket, code: Code }), request);
    const secret = await checkCode(door, { ...given, network: networkOf(addressOf(request)) });
    return await welcome(entry, request, reply, secret);
  });

  app.post('/api/session/step-up', async (request, reply) => {
    const { code } = readBody(z.strictObject({ code: Code }), request);
    const secret = await stepUp(door, requireSecret(request), code, networkOf(addressOf(request)));
    return await welcome(entry, request, reply, secret);
  });
}
