/** Who is at work here, told to the browser that has just got a session or asks for its own. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findSession, heldPosts, touchSession } from '#kernel/identity/sessions.ts';
import { languages } from '#kernel/operation/define.ts';
import { cookieName } from './cookie.ts';
import type { Entry } from './entry.ts';

const longestSeconds = 12 * 3600;

/** Gives the browser its session and tells it who is at work. */
export async function welcome(entry: Entry, request: FastifyRequest, reply: FastifyReply, secret: string) {
  reply.setCookie(cookieName, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https' || entry.house.config.origin?.startsWith('https:') === true,
    maxAge: longestSeconds,
  });
  return await describe(entry, secret);
}

/** Who is at work: name, post, purpose, and what may be done; `signedIn: false` without a session. */
export async function describe(entry: Entry, secret: string | undefined) {
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
