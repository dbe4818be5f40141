/** The list of operations as an OpenAPI 3.1 document: what the command line reads, and outsiders who want to know. */
import { z } from 'zod';
import type { AnyOperation } from '#kernel/operation/define.ts';
import type { Desk } from '#kernel/operation/desk.ts';
import { kernelErrors } from '#kernel/operation/errors.ts';

type Json = Record<string, unknown>;

const description = `Every operation of the house as \`POST /api/<desk>/<verb-noun>\`. This is the inside of the house: it
carries a build number and may change with every release. Promises hold for /public/v1 and /fed/v1 only.`;

/** Refusals are RFC 9457 problem details. */
const problem: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'todo', 'kept'],
  properties: {
    type: { type: 'string', description: 'urn:zaedno:error:<code>' },
    title: { type: 'string', description: 'What is wrong, in the language of the session.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'One of docs/errors.md.' },
    todo: { type: 'string', description: 'What to do.' },
    kept: { type: 'string', description: 'What was kept.' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    current: { description: 'The object as it stands now (409).' },
  },
};

/** Errors that every operation may answer, whatever it declares. */
const everywhere = [
  'kernel.not-signed-in',
  'kernel.session-ended',
  'kernel.not-allowed',
  'kernel.input-invalid',
  'kernel.input-unreadable',
  'kernel.input-too-large',
  'kernel.page-outdated',
  'kernel.foreign-origin',
  'kernel.busy',
  'kernel.no-room',
  'kernel.failed',
] as const;

/** `version` is the release's. */
export function openapiOf(desks: readonly Desk[], version: string): Json {
  const operations = desks.flatMap((desk) => desk.operations);
  return {
    openapi: '3.1.0',
    info: { title: 'Zaedno', version, description, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    tags: desks.map((desk) => ({ name: desk.name })),
    paths: Object.fromEntries(
      operations.map((operation) => [
        `/api/${operation.name.replace('.', '/')}`,
        { post: describe(operation) },
      ]),
    ),
    components: {
      schemas: { Problem: problem },
      responses: {
        Refused: {
          description: 'Refused, as problem details.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'zaedno_session' },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made in the browser for one post and purpose.',
        },
      },
    },
  };
}

function describe(operation: AnyOperation): Json {
  const input = schemaOf(operation.input, 'input');
  const isUpload = operation.transport === 'upload';
  return {
    operationId: operation.name,
    tags: [operation.name.slice(0, operation.name.indexOf('.'))],
    summary: operation.does,
    'x-kind': operation.kind,
    ...(operation.transport ? { 'x-transport': operation.transport } : {}),
    'x-who': operation.who,
    'x-purpose': operation.purpose,
    ...(operation.stepUp ? { 'x-step-up': true } : {}),
    ...(operation.background ? { 'x-background': true } : {}),
    ...(isUpload ? { 'x-input': input } : {}),
    'x-errors': [...new Set([...everywhere, ...(operation.errors ?? [])])].sort(),
    security: [{ session: [] }, { token: [] }],
    parameters: [
      ...(isUpload ? uploadHeaders(input) : []),
      ...(operation.kind === 'command' ? [keyHeader] : []),
      ...(operation.background ? [preferHeader] : []),
    ],
    requestBody: {
      required: true,
      content: isUpload ? { 'application/octet-stream': {} } : { 'application/json': { schema: input } },
    },
    responses: {
      200: answerOf(operation),
      ...(operation.background ? { 202: ordered } : {}),
      ...refusalsOf(operation),
    },
  };
}

const keyHeader: Json = {
  name: 'idempotency-key',
  in: 'header',
  schema: { type: 'string' },
  description: 'A command sent again under the same key within a day is answered, not repeated.',
};

const preferHeader: Json = {
  name: 'prefer',
  in: 'header',
  schema: { type: 'string' },
  description: '`respond-async`: it is ordered and left; the answer is 202 (RFC 7240).',
};

const ordered: Json = {
  description:
    'Ordered. `GET /api/orders/<order>` says how it stands, to whoever ordered it and nobody else.',
  headers: { location: { schema: { type: 'string' }, description: '`/api/orders/<order>`' } },
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['order'],
        properties: { order: { type: 'string', format: 'uuid' } },
      },
    },
  },
};

function uploadHeaders(input: Json): Json[] {
  return [
    {
      name: 'x-zaedno-file',
      in: 'header',
      schema: { type: 'string' },
      description: 'The name of the file, percent-encoded.',
    },
    {
      name: 'x-zaedno-input',
      in: 'header',
      schema: {
        type: 'string',
        contentEncoding: 'base64url',
        contentMediaType: 'application/json',
        contentSchema: input,
      },
      description: 'The fields, as base64url JSON.',
    },
  ];
}

function answerOf(operation: AnyOperation): Json {
  if (operation.transport === 'download') {
    return { description: 'The file.', content: { 'application/octet-stream': {} } };
  }
  return {
    description: 'Done.',
    content: { 'application/json': { schema: schemaOf(operation.output, 'output') } },
  };
}

/** One response per status that a declared refusal, or one that all have, answers with. */
function refusalsOf(operation: AnyOperation): Json {
  const codes = [...new Set<string>([...everywhere, ...(operation.errors ?? [])])].sort();
  const byStatus = Map.groupBy(
    codes,
    (code) => kernelErrors[code as keyof typeof kernelErrors]?.status ?? 409,
  );
  const refused = '#/components/responses/Refused';
  return Object.fromEntries(
    [...byStatus].sort().map(([status, of]) => [status, { $ref: refused, description: of.join(', ') }]),
  );
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override,
  });
  return rest;
}

/** Where a format says it all, the pattern behind it is left out: it would be half of the document. */
function override({ jsonSchema }: { jsonSchema: Json }): void {
  if (typeof jsonSchema['format'] === 'string') delete jsonSchema['pattern'];
}
