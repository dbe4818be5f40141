/** `GET /api/session/changes`: tells an open page that something changed in what it looks at, as server-sent events. */
import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Change } from '#kernel/db/listen.ts';
import { findWatching, type Watching } from '#kernel/events/watching.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { requireSecret } from './cookie.ts';
import type { Entry } from './entry.ts';

/** Of one account on one server: a page in front on each of a few machines. */
const most = 6;
const heartbeat = 15_000;
/** Changes of so long are told together, and not to everybody in the same moment. */
const gathered = 400;
/** A page that takes nothing in is not written to for ever. */
const mostUnread = 64 * 1024;

/**
 * Says the desk, never what changed nor who did it, and only where a record changed in a circle that the session sees in
 * that moment. Nothing here is a sign of life: an open page keeps no session.
 */
export function addChanges(app: FastifyInstance, entry: Entry): void {
  const { changes, door, house } = entry;
  if (!changes) return;
  const open = new Map<string, number>();
  const streams = new Set<PassThrough>();

  app.get('/api/session/changes', async (request, reply) => {
    const secret = requireSecret(request);
    const watching = await findWatching(house, door, secret);
    if (!watching) refuse('kernel.session-ended');
    const already = open.get(watching.user) ?? 0;
    if (already >= most) {
      reply.header('retry-after', String(heartbeat / 1000));
      refuse('kernel.too-many-requests', { params: { seconds: heartbeat / 1000 } });
    }
    const stream = new PassThrough();
    // Whoever closes the page breaks it off; there is nobody left to tell.
    stream.on('error', () => {});
    streams.add(stream);
    open.set(watching.user, already + 1);
    const end = watch(stream, watching, { changes, again: () => findWatching(house, door, secret) });
    stream.once('close', () => {
      end();
      streams.delete(stream);
      const left = (open.get(watching.user) ?? 1) - 1;
      if (left > 0) open.set(watching.user, left);
      else open.delete(watching.user);
    });
    reply.headers({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    return reply.send(stream);
  });

  // A page goes on listening at another server; nobody waits for it here.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
}

type Source = {
  changes: NonNullable<Entry['changes']>;
  /** What the session may be told of now; undefined where it has ended. */
  again(): Promise<Watching | undefined>;
};

/** Writes until the stream is closed; answers how to stop. */
function watch(stream: PassThrough, first: Watching, { changes, again }: Source): () => void {
  let known = first;
  let heard: Change[] = [];
  let missed = false;
  let telling: NodeJS.Timeout | undefined;
  const write = (event: string, data: unknown) => {
    if (stream.writableLength > mostUnread) stream.destroy();
    else if (stream.writable) stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  /** Asked anew each time: who was let out of a circle a moment ago is told nothing of it. */
  const look = async () => {
    const now = await again().catch(() => known);
    if (now) known = now;
    else if (stream.writable) stream.end('event: ended\ndata: {}\n\n');
    return now !== undefined;
  };
  const tell = async () => {
    telling = undefined;
    const [told, all] = [heard, missed];
    [heard, missed] = [[], false];
    if (!(await look())) return;
    if (all) return write('changed', { again: Object.values(known.again).flat() });
    const desks = new Set(told.filter((change) => concerns(known, change)).map(({ desk }) => desk));
    const names = [...desks].flatMap((desk) => known.again[desk] ?? []);
    if (names.length > 0) write('changed', { again: names });
  };
  const stop = changes.hear((change) => {
    if (change && !concerns(known, change)) return;
    if (change) heard.push(change);
    else missed = true;
    telling ??= setTimeout(() => void tell(), gathered * Math.random());
  });
  const beat = setInterval(() => {
    void look().then(() => stream.writable && stream.write(':\n\n'));
  }, heartbeat);
  stream.write('retry: 2000\n');
  write('watching', { again: Object.values(known.again).flat() });
  return () => {
    stop();
    clearInterval(beat);
    clearTimeout(telling);
  };
}

function concerns({ circles, again }: Watching, { desk, circle }: Change): boolean {
  return again[desk] !== undefined && circles.includes(circle);
}
