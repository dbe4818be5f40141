/** Ordered work over HTTP: `GET /api/orders` and `GET /api/orders/<id>` tell a person how their own orders stand. */
import type { FastifyInstance } from 'fastify';
import { isSealed } from '#kernel/jobs/sealed-input.ts';
import { type Asker, type OrderRow, readOrder, readOrders } from '#kernel/jobs/own-orders.ts';
import type { Language } from '#kernel/operation/define.ts';
import { notFound, Refusal, type RefusalDetails } from '#kernel/operation/errors.ts';
import type { Entry } from './entry.ts';
import { type Problem, problemOf } from './problem.ts';
import { secretAtWork } from './cookie.ts';

/** How an order stands. `outcome` is what the operation answers, `tells` a few numbers of it. */
export type OrderAnswer = {
  order: string;
  operation: string;
  input: unknown;
  /** The name of the file that it was ordered with. */
  file: string | null;
  state: OrderRow['state'];
  /** While it is running: what is being done, and how much of it where that can be counted. */
  step: string | null;
  done: number | null;
  total: number | null;
  orderedAt: string;
  endedAt: string | null;
  tells: Readonly<Record<string, number>> | null;
  problem: Problem | null;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function addOrders(app: FastifyInstance, entry: Entry): void {
  const { pools } = entry.house;

  app.get('/api/orders', async (request) => {
    const { rows, asker } = await readOrders(pools, await secretAtWork(entry, request));
    const shown = rows.filter((row) => mayBeShown(entry, row, asker));
    return { items: shown.map((row) => show(entry, row, asker.language)) };
  });

  app.get<{ Params: { order: string } }>('/api/orders/:order', async (request) => {
    const secret = await secretAtWork(entry, request);
    const { order } = request.params;
    if (!uuid.test(order)) notFound();
    const { row, asker } = await readOrder(pools, secret, order);
    if (!row || !mayBeShown(entry, row, asker)) notFound();
    return { ...show(entry, row, asker.language), outcome: row.state === 'done' ? row.outcome : null };
  });
}

/** What was ordered at a desk with personal data is shown like the desk itself: to no token, and not while it is off. */
function mayBeShown({ house }: Entry, { operation: name }: OrderRow, { kind, desksOn }: Asker): boolean {
  const operation = house.operations.get(name);
  const desk = operation && house.deskOf(operation);
  return !desk?.holdsPersonalData || (kind !== 'token' && desksOn.includes(desk.name));
}

function show(entry: Entry, row: OrderRow, language: Language): OrderAnswer {
  const operation = entry.house.operations.get(row.operation);
  return {
    order: row.order_id,
    operation: row.operation,
    input: isSealed(row.input) ? {} : row.input,
    file: row.file_name,
    state: row.state,
    step: row.state === 'running' ? row.step : null,
    done: row.state === 'running' ? row.step_done : null,
    total: row.state === 'running' ? row.step_total : null,
    orderedAt: row.ordered_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    tells: row.state === 'done' ? (operation?.background?.tells(row.outcome) ?? null) : null,
    problem: row.state === 'failed' ? problemOf(entry.texts, language, refusalOf(row.outcome)) : null,
  };
}

/** The refusal that an order ended with, as it was kept (carry-out.ts, orders.sql). */
function refusalOf(outcome: unknown): Refusal {
  const { code, details } = outcome as { code: string; details?: RefusalDetails };
  return new Refusal(code, details);
}
