/** Documents over HTTP: `GET /api/documents/<address>` hands one out, once, always as a file to be saved. */
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { addressSecret } from '#kernel/documents/address.ts';
import { handOut } from '#kernel/documents/hand-out.ts';
import { documentTypes } from '#kernel/documents/types.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { attachment } from './attachment.ts';
import { secretAtWork } from './cookie.ts';
import type { Entry } from './entry.ts';

export function addDocuments(app: FastifyInstance, entry: Entry): void {
  // No HEAD: whatever looks ahead at an address would use it up.
  app.get<{ Params: { address: string } }>(
    '/api/documents/:address',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const secret = await secretAtWork(entry, request);
      const { address } = request.params;
      if (!addressSecret.test(address)) notFound();
      const { document, bytes } = await handOut(entry.house, secret, address);
      return reply
        .headers(attachment({ name: document.name, type: documentTypes[document.type].media }))
        .header('content-length', document.size)
        .send(Readable.from(bytes, { objectMode: false, highWaterMark: 1 }));
    },
  );
}
