/** Hears what the database tells of changes: one connection for a whole server, made anew where it breaks. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import { z } from 'zod';
import { type Log, whyOf } from '../log.ts';

/** Where something changed: never what. */
export type Change = { desk: string; circle: string };

/** `undefined`: something may have been missed. */
export type Hearer = (change: Change | undefined) => void;

export type Listening = {
  /** Calls for each change; answers how to stop. */
  hear(hearer: Hearer): () => void;
  stop(): Promise<void>;
};

const channel = 'zaedno_changes';
const again = 1_000;
/** A connection that died in silence is noticed within this time and that of a question. */
const proveEvery = 15_000;
const longestQuestion = 5_000;
const Told = z.object({ desk: z.string(), circle: z.uuid() });

/** Begins to listen; a database that is away is waited for. */
export function listenForChanges({ options }: Pick<Pool, 'options'>, log: Log): Listening {
  const hearers = new Set<Hearer>();
  const stopping = new AbortController();
  const tell = (change: Change | undefined) => hearers.forEach((hearer) => hearer(change));
  const listen = async () => {
    const client = new Client({
      ...options,
      // A pool hides it from whoever copies its options.
      password: options.password,
      query_timeout: longestQuestion,
      application_name: 'zaedno hears',
    });
    const broken = new Promise<void>((resolve) => client.once('end', resolve).on('error', () => resolve()));
    client.on('notification', ({ payload = '' }) => {
      const told = readChange(payload);
      if (told) tell(told);
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      tell(undefined);
      while (!stopping.signal.aborted) {
        await Promise.race([broken, pause(proveEvery, stopping.signal)]);
        if (!stopping.signal.aborted) await client.query('select 1');
      }
    } finally {
      // Over a way that stands still nobody would ever hear that it ended.
      await Promise.race([client.end().catch(() => undefined), wait(again, undefined, { ref: false })]);
    }
  };
  const listening = (async () => {
    while (!stopping.signal.aborted) {
      await listen().catch((error) =>
        log('warn', 'changes are not heard for a moment', { why: whyOf(error) }),
      );
      await pause(again, stopping.signal);
    }
  })();
  return {
    hear(hearer) {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    async stop() {
      stopping.abort();
      await listening;
    },
  };
}

/** Anybody who may connect to the database can send on this channel; what is not ours is no word to us. */
function readChange(payload: string): Change | undefined {
  try {
    return Told.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}
