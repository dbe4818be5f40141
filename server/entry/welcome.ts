/** Who is at work here, told to the browser that has just got a session or asks for its own. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findSession, heldPosts, staySignedIn } from '#kernel/identity/sessions.ts';
import { languages } from '#kernel/operation/define.ts';
import { cookieName } from './cookie.ts';
import type { Entry } from './entry.ts';
import { findRelyingParty } from './relying-party.ts';

const longestSeconds = 12 * 3600;

/** Gives the browser its session and tells it who is at work. */
export async function welcome(entry: Entry, request: FastifyRequest, reply: FastifyReply, secret: string) {
  reply.setCookie(cookieName, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isEncrypted(entry, request),
    maxAge: longestSeconds,
  });
  return await describe(entry, request, secret);
}

/** Whether a cookie may only go over TLS: wherever there is TLS, also where a proxy ends it. */
export function isEncrypted({ house }: Entry, request: FastifyRequest): boolean {
  return request.protocol === 'https' || house.config.origin?.startsWith('https:') === true;
}

/** Who is at work: name, post, purpose, and what may be done; `signedIn: false` without a session. */
export async function describe(entry: Entry, request: FastifyRequest, secret: string | undefined) {
  const { house, door, demo, build } = entry;
  const { nodeName, timeZone } = house.config;
  const common = {
    demo,
    build,
    node: { name: nodeName ?? null, timeZone },
    languages,
    provider: providerOf(entry),
    /** Whether passkeys work under the name that this page was opened with. */
    passkeys: findRelyingParty(entry, request) !== undefined,
  };
  const session = secret ? await findSession(door, secret) : undefined;
  if (!session || !secret) return { signedIn: false, ...common };
  const ends = await staySignedIn(door, secret);
  const posts = await heldPosts(door, session.user_id);
  const post = posts.find((held) => held.id === session.post_id);
  if (!post || !ends) return { signedIn: false, ...common };
  const may = [...house.operations.values()].filter(
    (operation) =>
      operation.who.some((role) => post.roles.includes(role)) && operation.purpose.includes(session.purpose),
  );
  return {
    signedIn: true,
    ...common,
    /** In how many seconds it ends: the first unless there is a sign of life before, the second in any case. */
    ends: { idle: secondsUntil(entry, ends.idle), absolute: secondsUntil(entry, ends.absolute) },
    user: { id: session.user_id, name: session.name, language: session.language },
    post: {
      id: post.id,
      names: post.names,
      organisation: post.organisation,
      onBehalfOf: post.onBehalfOf,
      until: post.until,
    },
    purpose: session.purpose,
    roles: post.roles,
    posts,
    desks: house.desks
      .filter((desk) => may.some((operation) => operation.name.startsWith(`${desk.name}.`)))
      .map((desk) => ({
        name: desk.name,
        on: !desk.holdsPersonalData,
        /** Every page of it says so (decisions.md). */
        unscanned: desk.holdsPersonalData && house.scanning === 'none',
      })),
    operations: may.map((operation) => operation.name),
  };
}

/** What a page says of the identity provider; null where there is none. */
function providerOf({ provider }: Entry) {
  return provider ? { label: provider.label, secondFactor: provider.knowsSecondFactor } : null;
}

/** A span and no moment: the browser's clock may be wrong. */
function secondsUntil({ door }: Entry, end: Date): number {
  return Math.max(0, Math.floor((end.getTime() - door.clock().getTime()) / 1000));
}
