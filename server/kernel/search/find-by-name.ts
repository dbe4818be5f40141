/** Finding one person by name, as an act of its own: from inside a record, for a reason, counted, recorded, and only among what one may see anyway. */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { newId } from '../ids.ts';
import type { Audit } from '../operation/define.ts';
import type { Desk } from '../operation/desk.ts';
import { notFound, Refusal, refuse } from '../operation/errors.ts';
import { placeOfSearch } from '../records/reason-places.ts';
import type { Seals } from '../records/seals.ts';
import { nearnessWords } from '#libs/names/index.ts';
import type { FoundByName, FoundPerson, NameField, NamesKnown, NamesServed } from './define.ts';
import { judgeName } from './judge-name.ts';
import type { NameIndex } from './name-index.ts';
import { isDamage, namesOfValue } from './open-names.ts';

type Parts = { tx: Tx; desk: Desk; seals: Seals; names: NameIndex | undefined; now: Date };
type JudgedPerson = FoundPerson & { score: number };
type Row = { field: NameField; record_id: string; row_id: string; sealed: Buffer };

/**
 * The whole list of candidates that the memory compares. All of them are asked of the row policies, always in one statement,
 * before any is left out: a crowd that is hidden from whoever searches takes nobody's place.
 */
const mostNear = 1000;
/** Opened and compared of those that may be seen, and shown. */
const mostCompared = 60;
const mostShown = 20;
/** Milliseconds after which an answer leaves. Before that, how long it took would tell how many names are like this one. */
const answersAfter = 300;

const notBegun = { state: 'building', read: 0, total: 0, behindSeconds: 0 } as const;

export async function findByName(
  { tx, desk, seals, names, now }: Parts,
  asked: { from: string; name: string; reason: string },
): Promise<FoundByName> {
  const began = performance.now();
  const search = newId(now);
  await take(tx, seals, search, asked);
  const index = names?.known() ?? notBegun;
  // A part of the names would be taken for all of them, and each look at a memory that grows costs seconds.
  const near = index.state === 'ready' ? (names?.nearest(asked.name, mostNear) ?? []) : [];
  const visible = await readAsMyself(tx, desk, near);
  // The record from which somebody searches is no news to them.
  const order = near.filter((record) => record !== asked.from && visible.has(record)).slice(0, mostCompared);
  const judged: JudgedPerson[] = [];
  for (const record of order) {
    const person = await judge(seals, desk, asked.name, record, visible.get(record) ?? []);
    if (person) judged.push(person);
  }
  const found = shownOf(judged);
  await wait(Math.max(0, answersAfter - (performance.now() - began)));
  return { search, index: servedOf(index), found };
}

/** What the ledger keeps of it: the record it was asked from, whom it showed, under which number its reason is sealed. */
export function auditOfFinding(from: string, { search, found }: FoundByName): Audit {
  return { about: [from, ...found.map(({ record }) => record)], detail: { search } };
}

/** One of the twenty a day; its reason is sealed under the record from which it is asked. */
async function take(
  tx: Tx,
  seals: Seals,
  search: string,
  { from, reason }: { from: string; reason: string },
): Promise<void> {
  const why = await seals.sealReason(placeOfSearch(from, search), reason);
  const call = sql<{ taken: boolean }>`select kernel.take_name_search(${from}, ${search}, ${why}) as taken`;
  const { rows } = await asRefusals(call.execute(tx));
  if (!(rows[0] ?? notFound()).taken) refuse('kernel.searches-used-up');
}

/** Every hit again from the desk's own tables, under the row policies of whoever searches; the memory itself shows nothing. */
async function readAsMyself(tx: Tx, desk: Desk, records: readonly string[]): Promise<Map<string, Row[]>> {
  const visible = new Map<string, Row[]>();
  for (const field of desk.names ?? []) {
    const found = await sql<Omit<Row, 'field'>>`select t.record_id, t.${sql.ref(field.row)} as row_id,
      t.${sql.ref(field.column)} as sealed from ${sql.table(`${desk.name}.${field.table}`)} t
      where t.record_id = any (${records}::uuid[])`.execute(tx);
    for (const row of found.rows)
      visible.set(row.record_id, [...(visible.get(row.record_id) ?? []), { ...row, field }]);
  }
  return visible;
}

/** A record by that of its names which is nearest. */
async function judge(
  seals: Seals,
  desk: Desk,
  asked: string,
  record: string,
  rows: readonly Row[],
): Promise<JudgedPerson | undefined> {
  const names: string[] = [];
  for (const { field, row_id: row, sealed } of rows) {
    const place = { record, table: `${desk.name}.${field.table}`, column: field.column, row };
    const opened = await seals.open<unknown>(place, sealed).catch(nothingOrThrow);
    if (opened !== undefined) names.push(...(namesOfValue(field, opened) ?? []));
  }
  const judged = names.map((name) => judgeName(asked, name)).filter((one) => one !== undefined);
  const best = judged.toSorted((one, other) => other.score - one.score)[0];
  return best && { record, ...best };
}

/** Erased between two statements, it is gone for whoever searches too. Damaged for good, it hides nobody else, as in the index. */
function nothingOrThrow(error: unknown): undefined {
  if (isDamage(error) || (error instanceof Refusal && error.code === 'kernel.key-gone')) return undefined;
  throw error;
}

/**
 * The nearest of them, in an order that says no more than their words do: by the word, then by record. Only whoever answers to a
 * word of the name to which the nearest does: whoever writes two people into one question finds one of them.
 */
function shownOf(judged: readonly JudgedPerson[]): FoundPerson[] {
  const nearest = judged.toSorted(
    (one, other) => byWord(one, other) || other.score - one.score || byRecord(one, other),
  );
  const words = new Set(nearest[0] && answeredWords(nearest[0]));
  return nearest
    .filter((one, nth) => nth === 0 || answeredWords(one).some((word) => words.has(word)))
    .slice(0, mostShown)
    .toSorted((one, other) => byWord(one, other) || byRecord(one, other))
    .map(({ record, name, nearness, why }) => ({ record, name, nearness, why }));
}

/** Words of the name asked for which stand for a word of this one. */
function answeredWords({ why }: FoundPerson): string[] {
  return why
    .filter(({ verdict }) => verdict !== 'left' && verdict !== 'different')
    .flatMap(({ a }) => a.split(/\s+/u));
}

const byWord = (one: FoundPerson, other: FoundPerson): number =>
  nearnessWords.indexOf(one.nearness) - nearnessWords.indexOf(other.nearness);

const byRecord = (one: FoundPerson, other: FoundPerson): number => (one.record < other.record ? -1 : 1);

/** In steps so coarse that one name more shows in none of them. */
function servedOf({ state, read, total, behindSeconds }: NamesKnown): NamesServed {
  const tenthsRead = state === 'ready' ? 10 : Math.floor((10 * read) / Math.max(1, total));
  return { state, tenthsRead, behindMinutes: Math.floor(behindSeconds / 60) };
}
