// Finds the rows of a number that the caller chose: an open table of row numbers, in which a number may stand often.
import { type Columns, count, newLike, replace } from './columns.ts';

const empty = 0;
const left = 0xffffffff;

/** Enters a row whose number stands in `ids` already. */
export function enterRow(columns: Columns, row: number): void {
  const rows = columns.counts[count.rows] as number;
  if (columns.slots.length < 64 || rows * 2 > columns.slots.length) enlarge(columns, rows);
  place(columns, row);
}

/** All rows of a number, in no particular order. */
export function rowsOf(columns: Columns, id: number): number[] {
  const { slots, ids } = columns;
  const mask = slots.length - 1;
  const rows: number[] = [];
  if (mask < 63) return rows;
  for (let at = scatter(id) & mask; slots[at] !== empty; at = (at + 1) & mask) {
    const slot = slots[at] as number;
    if (slot !== left && ids[slot - 1] === id) rows.push(slot - 1);
  }
  return rows;
}

/** Takes a row out; its number must still stand in `ids`. */
export function leaveRow(columns: Columns, row: number): void {
  const { slots, ids } = columns;
  const mask = slots.length - 1;
  let at = scatter(ids[row] as number) & mask;
  while (slots[at] !== row + 1) at = (at + 1) & mask;
  slots[at] = left;
}

function enlarge(columns: Columns, rows: number): void {
  let length = 64;
  while (length < rows * 3) length *= 2;
  replace(columns, { slots: newLike(columns.slots, length) });
  for (let row = 0; row < rows; row += 1) if (columns.ids[row] !== left) place(columns, row);
}

function place({ slots, ids }: Columns, row: number): void {
  const mask = slots.length - 1;
  let at = scatter(ids[row] as number) & mask;
  while (slots[at] !== empty && slots[at] !== left) at = (at + 1) & mask;
  slots[at] = row + 1;
}

function scatter(id: number): number {
  const mixed = Math.imul(id ^ (id >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
