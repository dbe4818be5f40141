/** Nobody keeps the others out: limits for one account, and for one network of people who are not signed in. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '#kernel/identity/attempts.ts';
import { findSession } from '#kernel/identity/sessions.ts';
import { hashText } from '#kernel/keys/files.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { secretOf } from './cookie.ts';
import type { Entry } from './entry.ts';
import { addressOf } from './origin.ts';
import { type EndTurn, rateOf, turnsOf } from './turns.ts';

/** Of the 20 connections to the database one account holds fewer than half, and a page may ask for much at once. */
const most = { running: 8, waiting: 32 };
/** Whom a secret counts for is looked up once in so long; it lets nobody in. */
const knownFor = 60_000;
const mostKnown = 10_000;

/**
 * Registers the limits for everything under `/api/`. They are kept in this process and hold for each instance by itself:
 * with three instances an account may ask three times as much, and of none of them all of it. Attempts to sign in are
 * counted in the database, for all instances together (attempts.ts).
 */
export function addLimits(app: FastifyInstance, entry: Entry): void {
  const { house, door } = entry;
  const perMinute = house.config.requestsPerMinute;
  const accounts = rateOf(perMinute);
  const networks = rateOf(perMinute);
  const turns = turnsOf(most);
  const known = new Map<string, { account: string | undefined; until: number }>();
  const held = new WeakMap<FastifyRequest, EndTurn>();

  const accountOf = async (secret: string, now: number): Promise<string | undefined> => {
    const key = hashText(secret).toString('base64url');
    const found = known.get(key);
    if (found && found.until > now) return found.account;
    const account = (await findSession(door, secret))?.user_id;
    if (known.size >= mostKnown) known.clear();
    known.set(key, { account, until: now + knownFor });
    return account;
  };

  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    const now = house.clock();
    const secret = secretOf(request);
    const network = `network ${networkOf(addressOf(request))}`;
    // Made-up secrets are looked up at the network's own expense; a true one costs it nothing.
    requireOne(reply, networks.take(network, now));
    const account = secret === undefined ? undefined : await accountOf(secret, now.getTime());
    if (account !== undefined) {
      networks.giveBack(network);
      requireOne(reply, accounts.take(account, now));
    }
    const end = await turns.take(account ?? network);
    if (!end) return requireOne(reply, 1);
    if (reply.raw.destroyed) {
      // Whoever asked has left while they waited: nobody is there to work for.
      end();
      reply.hijack();
      return;
    }
    held.set(request, end);
    // Whoever leaves while their request is still being read gives the turn back; later, the work ends it.
    reply.raw.once('close', () => {
      if (!begun.has(request)) end();
    });
  });

  const begun = new WeakSet<FastifyRequest>();
  app.addHook('preHandler', async (request) => {
    begun.add(request);
  });
  app.addHook('onSend', async (request) => {
    held.get(request)?.();
  });
}

function requireOne(reply: FastifyReply, seconds: number): void {
  if (seconds === 0) return;
  reply.header('retry-after', String(seconds));
  refuse('kernel.too-many-requests', { params: { seconds } });
}
