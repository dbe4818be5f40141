/** The built web client: files that never change under their name, and one page with a nonce of its own each time. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomSecret } from '#kernel/keys/files.ts';
import { openFirstFiles } from './first-files.ts';
import { languageOf } from './reader-language.ts';

/** Scripts of ours alone, styles by nonce, nothing from elsewhere, no frame, no plug-in; Trusted Types for what writes HTML. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Mantine sets custom properties on elements; an attribute cannot load anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "require-trusted-types-for 'script'",
    // Nothing of ours writes HTML; so nobody else may say that theirs is to be trusted.
    "trusted-types 'none'",
  ].join('; ');
}

export async function addPages(
  app: FastifyInstance,
  pages: { folder: string; build: string },
): Promise<void> {
  const index = join(pages.folder, 'index.html');
  if (!existsSync(index))
    throw new Error(`The web client is not built: ${index} is missing. Run "npm run build".`);
  const page = readFileSync(index, 'utf8');
  await app.register(fastifyStatic, {
    root: join(pages.folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    // The build wrote them compressed as well; none is compressed while somebody waits.
    preCompressed: true,
  });
  const firstFiles = openFirstFiles(pages.folder);
  const send = (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomSecret();
    const head = firstFiles(request.url.split('?')[0] as string, languageOf(request));
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', contentPolicy(nonce))
      .send(page.replaceAll('__NONCE__', nonce).replace('</head>', () => `${head}</head>`));
  };
  app.get('/favicon.ico', async (_, reply) => reply.code(204).send());
  for (const name of ['zaedno.svg']) {
    const path = join(pages.folder, name);
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    app.get(`/${name}`, async (_, reply) => reply.type('image/svg+xml').send(bytes));
  }
  app.get('/', async (request, reply) => send(request, reply));
  app.get('/*', async (request, reply) => {
    // A path with a dot is a file that is not there; every other address is a place in the client.
    const path = request.url.split('?')[0] as string;
    if (path.startsWith('/api/') || path.startsWith('/assets/') || /\.[a-z0-9]+$/i.test(path)) {
      return reply.callNotFound();
    }
    return send(request, reply);
  });
}
