/** A plan of one's own over HTTP, and a table to import into it. */
import assert from 'node:assert/strict';
import type { Visitor } from './open-node.ts';

/** Starts an empty plan on the first document; answers its id. */
export async function startPlan(visitor: Visitor): Promise<string> {
  const found = await visitor.post('/api/strategy/find-instruments', {});
  const [instrument] = found.json['items'] as { id: string }[];
  const titles = { en: 'A plan for a bad day' };
  const started = await visitor.post('/api/strategy/start-plan', { titles, instrument: instrument?.id });
  assert.equal(started.status, 200, started.text);
  return String(started.json['plan']);
}

/** A table with so many measures, `Row 0` and on. */
export function tableOf(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, n) => `r${n},Row ${n} ${'of many words '.repeat(8)},prevention`,
  );
  return Buffer.from(['Number,Title,Kind', ...lines].join('\n'));
}
