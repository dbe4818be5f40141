/** An order, its file and its place in the queue, in the transaction of whoever orders. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { sealInput } from '../jobs/sealed-input.ts';
import type { AnyOperation, Upload } from './define.ts';
import { notFound } from './errors.ts';
import type { House } from './house.ts';

/** Answers the order's id. Throws `kernel.too-many-orders`. */
export async function placeOrder(
  house: House,
  operation: AnyOperation,
  asked: { input: unknown; upload?: Upload | undefined },
  tx: Tx,
): Promise<string> {
  const { name = null, bytes = null } = asked.upload ?? {};
  const { keyring } = house;
  const isPersonal = house.deskOf(operation).holdsPersonalData;
  const input = isPersonal && keyring ? await sealInput(keyring, asked.input) : asked.input;
  const ordered = await asRefusals(
    sql<{
      id: string;
    }>`select kernel.order_job(${operation.name}, ${JSON.stringify(input)}, ${name}, ${bytes}) as id`.execute(
      tx,
    ),
  );
  const { id } = ordered.rows[0] ?? notFound();
  await house.queue?.send(tx, id);
  return id;
}
