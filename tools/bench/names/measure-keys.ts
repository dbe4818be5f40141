// How well the keys of the private search meet: of pairs of the same person with a birth date, how many share a key, and how
// many others a question would hit in a list of 100,000. Usage: node tools/bench/names/measure-keys.ts --pairs FILE
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { matchKeys } from '#libs/names/keys/match-keys.ts';
import { round } from '../measure.ts';

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '../shared/data/names/pairs.dev.tsv.gz' } },
});
const size = 100_000;
const [head = '', ...lines] = gunzipSync(readFileSync(values.pairs)).toString().trimEnd().split('\n');
const columns = head.split('\t');
const rows = lines.map((line) => {
  const cells = line.split('\t');
  return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
});
const yearOf = (date: string | undefined) =>
  /^\d{4}/.test(date ?? '') ? Number(date?.slice(0, 4)) : undefined;
const keysOf = (name: string | undefined, year: number) =>
  matchKeys({ names: [name ?? ''], birthYear: year });

const byScripts: Record<string, { n: number; met: number }> = {};
let keyCount = 0;
for (const row of rows) {
  const [one, other] = [yearOf(row['dob_a']), yearOf(row['dob_b'])];
  if (row['label'] !== '1' || one === undefined || other === undefined) continue;
  const asked = keysOf(row['name_a'], one);
  const held = new Set(keysOf(row['name_b'], other));
  keyCount += held.size;
  const met = asked.some((key) => held.has(key));
  for (const group of [row['scripts'] as string, 'all']) {
    const tally = (byScripts[group] ??= { n: 0, met: 0 });
    tally.n += 1;
    if (met) tally.met += 1;
  }
}

// A list of different people: one name of each entity, with the birth years that the pairs have.
const people = new Map<string, readonly [name: string, year: number]>();
for (const row of rows)
  for (const side of ['a', 'b']) {
    const year = yearOf(row[`dob_${side}`]);
    if (year !== undefined && !people.has(row[`ent_${side}`] as string))
      people.set(row[`ent_${side}`] as string, [row[`name_${side}`] as string, year]);
  }
const list = [...people.values()];
const holders = new Map<string, number>();
for (const [name, year] of list)
  for (const key of keysOf(name, year)) holders.set(key, (holders.get(key) ?? 0) + 1);
let hits = 0;
for (const [name, year] of list) {
  const keys = keysOf(name, year);
  for (const key of keys) hits += (holders.get(key) as number) - 1;
}
process.stdout.write(
  `${JSON.stringify({
    pairs: byScripts['all']?.n,
    recall: round((byScripts['all']?.met ?? 0) / (byScripts['all']?.n ?? 1)),
    byScripts: Object.fromEntries(
      Object.entries(byScripts).map(([group, { n, met }]) => [group, { n, recall: round(met / n) }]),
    ),
    keysPerPerson: round(keyCount / (byScripts['all']?.n ?? 1), 2),
    falseHitsIn100000: round((hits / list.length) * (size / list.length)),
    people: list.length,
  })}\n`,
);
