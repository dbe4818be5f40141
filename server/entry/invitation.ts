/** The page of an invitation: an account is set up, or opened anew. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { acceptInvitation, readInvitation } from '#kernel/identity/invitation.ts';
import type { Entry } from './entry.ts';
import { readBody } from './read-body.ts';
import { languageOf } from './reader-language.ts';

const Password = z.string().min(1).max(1000);
const Code = z.string().trim().min(6).max(40);
const Ticket = z.string().min(1).max(2000);

export function addInvitation(app: FastifyInstance, entry: Entry): void {
  const { door } = entry;

  app.post('/api/session/invitation', async (request) => {
    const { secret } = readBody(z.strictObject({ secret: Ticket }), request);
    return await readInvitation(door, secret);
  });

  app.post('/api/session/accept', async (request) => {
    const given = readBody(
      z.strictObject({ secret: Ticket, enrolment: Ticket, password: Password, code: Code }),
      request,
    );
    return { recovery: await acceptInvitation(door, { ...given, language: languageOf(request) }) };
  });
}
