/** When one is away, over HTTP. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { endAbsence, enterAbsence, findOwnAbsences } from '#kernel/identity/absences.ts';
import { requireSecret } from './cookie.ts';
import type { Entry } from './entry.ts';
import { readBody } from './read-body.ts';

export function addAbsences(app: FastifyInstance, { door }: Entry): void {
  app.get('/api/session/absences', async (request) => await findOwnAbsences(door, requireSecret(request)));

  app.post('/api/session/enter-absence', async (request) => {
    const days = readBody(z.strictObject({ fromOn: z.iso.date(), untilOn: z.iso.date() }), request);
    return { absence: await enterAbsence(door, requireSecret(request), days) };
  });

  app.post('/api/session/end-absence', async (request) => {
    const { id } = readBody(z.strictObject({ id: z.uuid() }), request);
    await endAbsence(door, requireSecret(request), id);
    return { ended: id };
  });
}
