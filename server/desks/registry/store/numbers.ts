/** SQL of numbers: the desk's own, taken in the transaction that uses them, and those that a person gave. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import { houseCircle } from '#kernel/ids.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import type { Numbering } from '../model/items.ts';

/** A number as it stands in the tables. */
export type Given = {
  year: number;
  ownNumber: number | null;
  number: string | null;
  numberedOn: string | null;
};

/** `organisation`: who keeps the record of the year, where this is its first number. */
export async function giveNumber(tx: Tx, numbering: Numbering, organisation: string): Promise<Given> {
  const year = Number(numbering.on.slice(0, 4));
  const numberedOn = numbering.on;
  if (numbering.by === 'person') return { year, ownNumber: null, number: numbering.number, numberedOn };
  return { year, ownNumber: await takeNumber(tx, year, organisation), number: null, numberedOn };
}

/**
 * The row of the year stays locked until the end of the transaction, so that two never get the same number; and what is
 * rolled back gives its number back, so that none is missing.
 */
async function takeNumber(tx: Tx, year: number, organisation: string): Promise<number> {
  const counted = await count(tx, year);
  if (counted !== undefined) return counted;
  // The first of a year: of two who come together only one begins it.
  await sql`select pg_advisory_xact_lock(hashtextextended('registry.years', ${year}))`.execute(tx);
  const begun = await count(tx, year);
  if (begun !== undefined) return begun;
  const record = await openRecord(tx, {
    desk: 'registry',
    kind: 'year',
    organisation,
    circle: houseCircle,
    retention: 'without-end',
  });
  await sql`insert into registry.years (record_id, circle_id, year, last_number)
    values (${record}, ${houseCircle}, ${year}, 1)`.execute(tx);
  return 1;
}

async function count(tx: Tx, year: number): Promise<number | undefined> {
  const counted = await sql<{ last: number }>`update registry.years set last_number = last_number + 1
    where circle_id = ${houseCircle} and year = ${year} returning last_number as last`.execute(tx);
  return counted.rows[0]?.last;
}
