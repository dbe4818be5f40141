/** What somebody has open over HTTP: their sessions and tokens, listed, made and ended. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { endOthers, endOwn, findOwnAccess, makeToken } from '#kernel/identity/own-access.ts';
import { type Purpose, purposeNames } from '#kernel/identity/purposes.ts';
import { findSession } from '#kernel/identity/sessions.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { requireSecret } from './cookie.ts';
import type { Entry } from './entry.ts';
import { readBody } from './read-body.ts';

const TokenName = z.string().trim().min(1).max(80);
const Purposes = z.enum(purposeNames as [Purpose]);

export function addOwnAccess(app: FastifyInstance, entry: Entry): void {
  const { door } = entry;

  app.post('/api/session/token', async (request) => {
    const given = readBody(z.strictObject({ name: TokenName, post: z.uuid(), purpose: Purposes }), request);
    return await makeToken(door, requireSecret(request), given);
  });

  app.get('/api/session/access', async (request) => {
    const secret = requireSecret(request);
    if (!(await findSession(door, secret))) refuse('kernel.session-ended');
    return { access: await findOwnAccess(door, secret) };
  });

  app.post('/api/session/end', async (request) => {
    const { id } = readBody(z.strictObject({ id: z.uuid() }), request);
    await endOwn(door, requireSecret(request), id);
    return { ended: id };
  });

  app.post('/api/session/end-others', async (request) => ({
    ended: await endOthers(door, requireSecret(request)),
  }));
}
