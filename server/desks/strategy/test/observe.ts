/** What tests look at beside an answer: the ledger, the statements sent, the difference that a refused edit carries. */
import { asOwner } from '#kernel/test/as-owner.ts';
import type { AnyOperation } from '#kernel/operation/define.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusalOf } from '#kernel/test/refusal.ts';
import type { ReadIndicator } from '../model/indicators.ts';
import { readMeasure } from '../operations/read-measure.ts';

/** An id that exists nowhere. */
export const nowhere = '00000000-0000-4000-8000-00000000dead';

export type Entry = { about: string[]; user_id: string; outcome: string; detail: Record<string, unknown> };

/** The newest ledger entry of an operation. */
export async function lastEntry(t: TestHouse, operation: AnyOperation): Promise<Entry | undefined> {
  const text = `select about, user_id, outcome, detail from kernel.ledger_entries where operation = $1
    order by n desc limit 1`;
  return (await asOwner<Entry>(t, text, [operation.name]))[0];
}

/** How many ledger entries there are. */
export async function countEntries(t: TestHouse): Promise<number> {
  const found = await asOwner<{ n: number }>(t, 'select count(*)::int as n from kernel.ledger_entries');
  return found[0]?.n ?? 0;
}

/** How many statements a piece of work sends to the database, `begin`, `enter`, ledger row and `commit` included. */
export async function countStatements(t: TestHouse, work: () => Promise<unknown>): Promise<number> {
  const { app } = t.database.pools;
  let sent = 0;
  const heard: { client: { query: unknown }; query: unknown }[] = [];
  const listen = (client: { query: unknown }) => {
    if (heard.some((one) => one.client === client)) return;
    const { query } = client;
    heard.push({ client, query });
    client.query = (...given: unknown[]) => {
      sent += 1;
      return (query as (...all: unknown[]) => unknown).apply(client, given);
    };
  };
  app.on('acquire', listen);
  try {
    await work();
  } finally {
    app.off('acquire', listen);
    for (const { client, query } of heard) client.query = query;
  }
  if (sent < 3) throw new Error('No statement was counted.');
  return sent;
}

/** The object as it stands, which the refusal of an outdated edit carries. */
export async function outdated(work: Promise<unknown>): Promise<Record<string, unknown>> {
  const { code, status, details } = await refusalOf(work);
  if (code !== 'kernel.changed-meanwhile' || status !== 409 || typeof details.current !== 'object')
    throw new Error(`refused with ${code} ${status}, carrying ${JSON.stringify(details)}`);
  return details.current as Record<string, unknown>;
}

/** Everything that this person sees of operations of the desk they have no role at: the same refusal, whatever the id. */
export async function answersTo(who: AtWork, operation: AnyOperation, inputs: unknown[]): Promise<string[]> {
  const all: string[] = [];
  for (const input of inputs) {
    const { code, status, details } = await refusalOf(who.does(operation, input));
    all.push(JSON.stringify([code, status, details]));
  }
  return all;
}

/** A measure's indicators as a reader sees them. */
export async function indicatorsOf(
  who: AtWork,
  { plan, measure: item }: { plan: string; measure: string },
): Promise<ReadIndicator[]> {
  return (await who.does<{ indicators: ReadIndicator[] }>(readMeasure, { plan, item })).indicators;
}
