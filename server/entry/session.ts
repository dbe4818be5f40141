/** The session over HTTP: who is at work here, signing in and out, working as, the language. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { networkOf } from '#kernel/identity/attempts.ts';
import { acceptInvitation, readInvitation } from '#kernel/identity/invitation.ts';
import {
  endOthers,
  endOwn,
  findOwnAccess,
  makeToken,
  noteTokenUse,
  tokenMark,
} from '#kernel/identity/own-access.ts';
import {
  changeLanguage,
  endSession,
  findSession,
  heldPosts,
  touchSession,
  workAs,
} from '#kernel/identity/sessions.ts';
import { checkCode, checkPassword, signInDemo, stepUp } from '#kernel/identity/sign-in.ts';
import { type Purpose, purposeNames } from '#kernel/identity/purposes.ts';
import { languages } from '#kernel/operation/define.ts';
import { Refusal, refuse } from '#kernel/operation/errors.ts';
import type { Entry } from './entry.ts';
import { addressOf, hostName, isLoopbackName } from './origin.ts';
import { languageOf } from './reader-language.ts';

export const cookieName = 'zaedno_session';

const Login = z.string().trim().min(1).max(200);
const Password = z.string().min(1).max(1000);
const Code = z.string().trim().min(6).max(40);
const Ticket = z.string().min(1).max(2000);
const TokenName = z.string().trim().min(1).max(80);
const Purposes = z.enum(purposeNames as [Purpose]);
const idleSeconds = 12 * 3600;

export function addSession(app: FastifyInstance, entry: Entry): void {
  const { door } = entry;

  app.get('/api/session', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return await describe(entry, cookieOf(request));
  });

  app.post('/api/session/sign-in', async (request) => {
    const given = read(z.strictObject({ login: Login, password: Password }), request);
    return {
      step: 'code',
      ticket: await checkPassword(door, { ...given, network: networkOf(addressOf(request)) }),
    };
  });

  app.post('/api/session/confirm', async (request, reply) => {
    const given = read(z.strictObject({ ticket: Ticket, code: Code }), request);
    const secret = await checkCode(door, { ...given, network: networkOf(addressOf(request)) });
    return await welcome(entry, request, reply, secret);
  });

  app.post('/api/session/step-up', async (request, reply) => {
    const { code } = read(z.strictObject({ code: Code }), request);
    const secret = await stepUp(door, requireSecret(request), code, networkOf(addressOf(request)));
    return await welcome(entry, request, reply, secret);
  });

  app.post('/api/session/work-as', async (request, reply) => {
    const given = read(z.strictObject({ post: z.uuid(), purpose: Purposes }), request);
    return await welcome(entry, request, reply, await workAs(door, requireSecret(request), given));
  });

  app.post('/api/session/token', async (request) => {
    const given = read(z.strictObject({ name: TokenName, post: z.uuid(), purpose: Purposes }), request);
    return await makeToken(door, requireSecret(request), given);
  });

  app.get('/api/session/access', async (request) => {
    const secret = requireSecret(request);
    if (!(await findSession(door, secret))) refuse('kernel.session-ended');
    return { access: await findOwnAccess(door, secret) };
  });

  app.post('/api/session/end', async (request) => {
    const { id } = read(z.strictObject({ id: z.uuid() }), request);
    await endOwn(door, requireSecret(request), id);
    return { ended: id };
  });

  app.post('/api/session/end-others', async (request) => ({
    ended: await endOthers(door, requireSecret(request)),
  }));

  app.post('/api/session/language', async (request) => {
    const { language } = read(z.strictObject({ language: z.enum(languages) }), request);
    const secret = cookieOf(request);
    if (secret) await changeLanguage(door, secret, language);
    return { language };
  });

  app.post('/api/session/sign-out', async (request, reply) => {
    const secret = secretOf(request);
    if (secret) await endSession(door, secret);
    reply.clearCookie(cookieName, { path: '/' });
    return { signedIn: false };
  });

  app.post('/api/session/invitation', async (request) => {
    const { secret } = read(z.strictObject({ secret: Ticket }), request);
    return await readInvitation(door, secret);
  });

  app.post('/api/session/accept', async (request) => {
    const given = read(
      z.strictObject({ secret: Ticket, enrolment: Ticket, password: Password, code: Code }),
      request,
    );
    return { recovery: await acceptInvitation(door, { ...given, language: languageOf(request) }) };
  });

  if (entry.demo) addDemo(app, entry);
}

/** Invented people, one click each; only registered in a demo, and only answered on loopback. */
function addDemo(app: FastifyInstance, entry: Entry): void {
  app.get('/api/session/personas', async (request) => {
    requireLoopback(request);
    const found = await entry.door.pool.query('select * from kernel.door_demo_people()');
    return found.rows;
  });
  app.post('/api/session/demo', async (request, reply) => {
    requireLoopback(request);
    const { persona } = read(z.strictObject({ persona: Login }), request);
    return await welcome(entry, request, reply, await signInDemo(entry.door, persona));
  });
}

function requireLoopback(request: FastifyRequest): void {
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers['forwarded'];
  const isHere = /^(127\.|::1$|::ffff:127\.)/.test(request.ip) && isLoopbackName(hostName(request));
  if (!isHere || forwarded !== undefined) refuse('kernel.not-found');
}

function read<T>(schema: z.ZodType<T>, request: FastifyRequest): T {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  throw new Refusal('kernel.input-invalid', {
    fields: parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      code: issue.code,
      message: issue.message,
    })),
  });
}

/** A browser's cookie, or the bearer token of the command line. */
export function secretOf(request: FastifyRequest): string | undefined {
  return bearerOf(request) ?? cookieOf(request);
}

/** The secret of whoever asks for work; that a token was used today is noted. Throws `kernel.not-signed-in`. */
export async function secretAtWork(entry: Entry, request: FastifyRequest): Promise<string> {
  const secret = secretOf(request) ?? refuse('kernel.not-signed-in');
  if (bearerOf(request)) await noteTokenUse(entry.door, secret);
  return secret;
}

/** A token is no cookie: sent as one it would work without its use being noted, and could act on sessions. */
function cookieOf(request: FastifyRequest): string | undefined {
  const secret = request.cookies[cookieName];
  return secret?.startsWith(tokenMark) ? undefined : secret;
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
}

function requireSecret(request: FastifyRequest): string {
  return cookieOf(request) ?? refuse('kernel.not-signed-in');
}

async function welcome(entry: Entry, request: FastifyRequest, reply: FastifyReply, secret: string) {
  reply.setCookie(cookieName, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https' || entry.house.config.origin?.startsWith('https:') === true,
    maxAge: idleSeconds,
  });
  return await describe(entry, secret);
}

async function describe(entry: Entry, secret: string | undefined) {
  const { house, door, demo, build } = entry;
  const { nodeName, timeZone } = house.config;
  const common = { demo, build, node: { name: nodeName ?? null, timeZone }, languages };
  const session = secret ? await findSession(door, secret) : undefined;
  if (!session || !secret) return { signedIn: false, ...common };
  await touchSession(door, secret);
  const posts = await heldPosts(door, session.user_id);
  const post = posts.find((held) => held.id === session.post_id);
  if (!post) return { signedIn: false, ...common };
  const may = [...house.operations.values()].filter(
    (operation) =>
      operation.who.some((role) => post.roles.includes(role)) && operation.purpose.includes(session.purpose),
  );
  return {
    signedIn: true,
    ...common,
    user: { id: session.user_id, name: session.name, language: session.language },
    post: { id: post.id, names: post.names, organisation: post.organisation },
    purpose: session.purpose,
    roles: post.roles,
    posts,
    desks: house.desks
      .filter((desk) => may.some((operation) => operation.name.startsWith(`${desk.name}.`)))
      .map((desk) => ({ name: desk.name, on: !desk.holdsPersonalData })),
    operations: may.map((operation) => operation.name),
  };
}
