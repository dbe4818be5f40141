/** One click in a demo; answered on loopback alone. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { signInDemo } from '#kernel/identity/sign-in.ts';
import { refuse } from '#kernel/operation/errors.ts';
import type { Entry } from './entry.ts';
import { hostName, isLoopbackName } from './origin.ts';
import { readBody } from './read-body.ts';
import { welcome } from './welcome.ts';

const Login = z.string().trim().min(1).max(200);

/** Invented people, one click each; only registered in a demo, and only answered on loopback. */
export function addDemoSignIn(app: FastifyInstance, entry: Entry): void {
  app.get('/api/session/personas', async (request) => {
    requireLoopback(request);
    const found = await entry.door.pool.query('select * from kernel.door_demo_people()');
    return found.rows;
  });
  app.post('/api/session/demo', async (request, reply) => {
    requireLoopback(request);
    const { persona } = readBody(z.strictObject({ persona: Login }), request);
    return await welcome(entry, request, reply, await signInDemo(entry.door, persona));
  });
}

function requireLoopback(request: FastifyRequest): void {
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers['forwarded'];
  const isHere = /^(127\.|::1$|::ffff:127\.)/.test(request.ip) && isLoopbackName(hostName(request));
  if (!isHere || forwarded !== undefined) refuse('kernel.not-found');
}
