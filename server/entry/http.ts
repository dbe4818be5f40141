/** Ways in over HTTP: every operation as `POST /api/<desk>/<verb-noun>`, the session, the page itself. Thin; no domain words. */
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { refusalOfMachine } from '#kernel/db/machine-faults.ts';
import { findSession } from '#kernel/identity/sessions.ts';
import { whyOf } from '#kernel/log.ts';
import { type AnyOperation, type Download } from '#kernel/operation/define.ts';
import { Refusal, refuse } from '#kernel/operation/errors.ts';
import { order } from '#kernel/operation/order.ts';
import { run } from '#kernel/operation/run.ts';
import { attachment } from './attachment.ts';
import { secretAtWork, secretOf } from './cookie.ts';
import { addChanges } from './changes.ts';
import type { Entry } from './entry.ts';
import { header } from './header.ts';
import { addDocuments } from './documents.ts';
import { addHealth } from './health.ts';
import { addLimits } from './limits.ts';
import { addOrders } from './orders.ts';
import { addOpen } from './open.ts';
import { addOpenActs } from './open-acts.ts';
import { addPages } from './pages.ts';
import { requireKnownHost, requireSameOrigin } from './origin.ts';
import { problemOf } from './problem.ts';
import { readJsonOnce, saysTwice } from './read-json.ts';
import { languageOf } from './reader-language.ts';
import { addSession } from './session.ts';

const largestBody = 1024 * 1024;
const largestUpload = 25 * 1024 * 1024;
const mostUploads = 3;
const longestKey = 200;
/** The largest file over a slow line of some 100 kB a second; whoever sends a byte a minute is not waited for. */
const longestRequest = 300_000;
const probes = ['/healthz', '/readyz'];

/** Builds the server; it listens when the caller says so. */
export async function openHttp(entry: Entry): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: largestBody,
    requestTimeout: longestRequest,
    trustProxy: [...entry.house.config.trustedProxies],
    // What still comes over an open connection is answered; whoever would open a new one is refused by the system.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: (error, request, reply) => {
      setHeaders(reply);
      answerError(entry, request, reply, error);
    },
  });
  await app.register(cookie);
  // A form of another page can send plain text; ours send JSON and nothing else.
  app.removeContentTypeParser('text/plain');
  readJsonOnce(app);
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(reply);
    if (entry.leaving?.()) reply.header('connection', 'close');
    // A probe of the machine's own looks under whatever name it has; it is told nothing of anybody.
    if (!probes.includes(request.url)) requireKnownHost(request, entry.house.config);
    if (request.method === 'POST') requireSameOrigin(request, entry.house.config.origin);
  });
  entry.figures?.watch(app);
  addLimits(app, entry);
  app.setErrorHandler((error, request, reply) => answerError(entry, request, reply, error));
  app.setNotFoundHandler((request, reply) =>
    answerError(entry, request, reply, new Refusal('kernel.not-found')),
  );
  addHealth(app, entry.health);
  addSession(app, entry);
  addOrders(app, entry);
  addChanges(app, entry);
  addDocuments(app, entry);
  addOpen(app, entry);
  addOpenActs(app, entry);
  const uploads = { open: 0 };
  for (const operation of entry.house.operations.values()) addOperation(app, entry, operation, uploads);
  if (entry.pages) await addPages(app, { folder: entry.pages, build: entry.build });
  return app;
}

function setHeaders(reply: FastifyReply): void {
  reply.headers({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    // Pages and files say their own; what is stored nowhere cannot be found there.
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  });
}

/** `/api/strategy/read-plan` for `strategy.read-plan`. */
export function pathOf(operation: AnyOperation): string {
  return `/api/${operation.name.replace('.', '/')}`;
}

type Uploads = { open: number };

/** Each file is read in a process of its own: so many at once, and not more. */
async function oneUpload<T>(uploads: Uploads, work: () => Promise<T>): Promise<T> {
  if (uploads.open >= mostUploads) refuse('kernel.files-waiting');
  uploads.open += 1;
  try {
    return await work();
  } finally {
    uploads.open -= 1;
  }
}

function addOperation(app: FastifyInstance, entry: Entry, operation: AnyOperation, uploads: Uploads): void {
  // A large file is taken in from somebody at work here, and from nobody else.
  const taking = {
    bodyLimit: largestUpload,
    onRequest: async (request: FastifyRequest) => {
      const secret = secretOf(request) ?? refuse('kernel.not-signed-in');
      if (!(await findSession(entry.door, secret))) refuse('kernel.session-ended');
    },
  };
  const options = operation.transport === 'upload' ? taking : {};
  app.post(pathOf(operation), options, async (request, reply) => {
    const secret = await secretAtWork(entry, request);
    requireBuild(request, entry.build);
    const upload = operation.transport === 'upload' ? uploadOf(request) : undefined;
    const input = upload ? inputHeader(request) : request.body;
    const asked = { secret, input, key: keyOf(request), upload };
    if (operation.background && prefersLater(request)) {
      const id = await order(entry.house, operation, asked);
      entry.house.queue?.wake();
      const headers = { location: `/api/orders/${id}`, 'preference-applied': 'respond-async' };
      return await reply.code(202).headers(headers).send({ order: id });
    }
    const work = () => run(entry.house, operation, asked);
    const output = upload ? await oneUpload(uploads, work) : await work();
    reply.header('cache-control', 'no-store');
    if (operation.transport === 'download') return sendFile(reply, output as Download);
    return output;
  });
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = header(request, 'idempotency-key');
  if (key && key.length > longestKey)
    refuse('kernel.input-unreadable', { params: { why: 'idempotency-key' } });
  return key;
}

/** `Prefer: respond-async` (RFC 7240): order it and answer at once. */
function prefersLater(request: FastifyRequest): boolean {
  const preferences = (header(request, 'prefer') ?? '').split(/[,;]/);
  return preferences.some((preference) => preference.trim().toLowerCase() === 'respond-async');
}

function requireBuild(request: FastifyRequest, build: string): void {
  const given = header(request, 'x-zaedno-build');
  if (given !== undefined && given !== build) refuse('kernel.page-outdated');
}

function uploadOf(request: FastifyRequest) {
  if (!Buffer.isBuffer(request.body))
    refuse('kernel.input-unreadable', { params: { why: 'application/octet-stream' } });
  return {
    name: fileName(header(request, 'x-zaedno-file') ?? 'file')
      .replaceAll(/[\\/\p{Cc}]/gu, '_')
      .slice(0, 200),
    type: 'application/octet-stream',
    bytes: request.body,
  };
}

function fileName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return refuse('kernel.input-unreadable', { params: { why: 'x-zaedno-file' } });
  }
}

function inputHeader(request: FastifyRequest): unknown {
  const encoded = header(request, 'x-zaedno-input') ?? '';
  if (!/^[\w-]*$/.test(encoded)) refuse('kernel.input-unreadable', { params: { why: 'x-zaedno-input' } });
  const text = Buffer.from(encoded, 'base64url').toString('utf8');
  const unreadable = () => refuse('kernel.input-unreadable', { params: { why: 'x-zaedno-input' } });
  try {
    const value: unknown = JSON.parse(text || '{}');
    return saysTwice(text, value) ? unreadable() : value;
  } catch {
    return unreadable();
  }
}

function sendFile(reply: FastifyReply, file: Download): FastifyReply {
  return reply.headers(attachment(file)).send(Buffer.from(file.bytes));
}

/** Fastify's own complaints about a body, told as ours. */
const fastifyCodes: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'kernel.input-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'kernel.input-unreadable',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'kernel.input-unreadable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'kernel.input-unreadable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'kernel.input-unreadable',
  FST_ERR_BAD_URL: 'kernel.not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'kernel.not-found',
};

function answerError(
  entry: Entry,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): FastifyReply {
  const known = refusalOf(error as { code?: string; statusCode?: number });
  if (!known) {
    entry.house.log('error', 'an operation failed', {
      path: request.routeOptions.url ?? 'unknown',
      why: whyOf(error),
      code: (error as { code?: string }).code ?? '',
    });
  }
  const problem = problemOf(entry.texts, languageOf(request), known ?? error);
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(problem);
}

function refusalOf(error: { code?: string; statusCode?: number }): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const code = fastifyCodes[error.code ?? ''];
  if (code) return new Refusal(code);
  if (error.statusCode === 403 || error.statusCode === 404) return new Refusal('kernel.not-found');
  if (error instanceof SyntaxError || error.statusCode === 400) return new Refusal('kernel.input-unreadable');
  return refusalOfMachine(error);
}
