// People who write through HAProxy, each with a key, and try again until they are told that it is saved.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { signIn, type Visitor } from './visitor.ts';

export type Acknowledged = { item: string; at: number };

export type Writers = {
  readonly acknowledged: Acknowledged[];
  /** Requests that were sent, and those of them that had no answer of 200. */
  readonly tally: { sent: number; failed: number; reasons: Map<string, number> };
  /** Lets each end what it is at; throws where one met something that trying again does not cure. */
  stop(): Promise<void>;
};

/** Longer plans take longer to number. */
const itemsPerPlan = 60;

/** Signs so many people in at `address` and lets them write until they are stopped. */
export async function startWriters(address: string, count: number): Promise<Writers> {
  const stopping = new AbortController();
  const acknowledged: Acknowledged[] = [];
  const tally: Writers['tally'] = { sent: 0, failed: 0, reasons: new Map() };
  const visitors: Visitor[] = [];
  while (visitors.length < count) visitors.push(await signIn(address, 'editor'));

  /** One command under one key: the same key, however often it is sent, is one act. */
  async function act(visitor: Visitor, path: string, input: unknown) {
    const key = randomUUID();
    for (;;) {
      tally.sent += 1;
      const answer = await send(visitor, path, input, key);
      if (typeof answer !== 'string') return answer;
      tally.failed += 1;
      tally.reasons.set(answer, (tally.reasons.get(answer) ?? 0) + 1);
      await pause(100);
    }
  }

  async function write(visitor: Visitor): Promise<void> {
    while (!stopping.signal.aborted) {
      const plan = await planOf(visitor, act);
      for (let n = 0; n < itemsPerPlan && !stopping.signal.aborted; n += 1) {
        const input = { plan, type: 'goal', titles: { en: `Goal ${n + 1}` } };
        const done = await act(visitor, '/api/strategy/add-item', input);
        acknowledged.push({ item: String(done['item']), at: performance.now() });
      }
    }
  }

  const work = visitors.map(write);
  // Looked at when they are stopped; until then a failure waits.
  const all = Promise.allSettled(work);
  return {
    acknowledged,
    tally,
    async stop() {
      stopping.abort();
      const failed = (await all).find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

/** The answer, or why there was none: an outage is tried again, a refusal would stay one. */
async function send(visitor: Visitor, path: string, input: unknown, key: string) {
  try {
    const { status, json, text } = await visitor.post(path, input, { 'idempotency-key': key });
    if (status === 200) return json;
    if (status < 500) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`);
    return `${status} ${String(json['code'] ?? 'of HAProxy')}`;
  } catch (error) {
    // `fetch` throws a TypeError where the connection breaks.
    if (!(error instanceof TypeError)) throw error;
    return 'the connection broke';
  }
}

async function planOf(
  visitor: Visitor,
  act: (visitor: Visitor, path: string, input: unknown) => Promise<Record<string, unknown>>,
): Promise<string> {
  const found = await act(visitor, '/api/strategy/find-instruments', {});
  const [instrument] = found['items'] as { id: string }[];
  const titles = { en: 'A plan for a bad day' };
  const started = await act(visitor, '/api/strategy/start-plan', { titles, instrument: instrument?.id });
  return String(started['plan']);
}
