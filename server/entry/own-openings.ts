/** What somebody is told over HTTP about the opening of their own account, and their answer. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answerOpening, findOwnOpenings } from '#kernel/identity/own-openings.ts';
import { findSession } from '#kernel/identity/sessions.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { requireSecret } from './cookie.ts';
import type { Entry } from './entry.ts';
import { readBody } from './read-body.ts';

export function addOwnOpenings(app: FastifyInstance, { door }: Entry): void {
  app.get('/api/session/openings', async (request) => {
    const secret = requireSecret(request);
    if (!(await findSession(door, secret))) refuse('kernel.session-ended');
    return { openings: await findOwnOpenings(door, secret) };
  });

  app.post('/api/session/answer-opening', async (request) => {
    const { id } = readBody(z.strictObject({ id: z.uuid() }), request);
    return { answered: await answerOpening(door, requireSecret(request), id) };
  });
}
