// Makes names and queries to try the search with: one name of every pair of the same person goes among many others, the
// other name asks for it. Usage: node tools/bench/names/make-search-files.ts --out FOLDER [--total 1000000] [--data FOLDER]
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { generateNames, randomFrom } from './generate-names.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    total: { type: 'string', default: '1000000' },
    data: { type: 'string', default: join('..', 'shared', 'data', 'names') },
  },
});
const { out, data } = values;
if (out === undefined) throw new Error('Say where to write: --out FOLDER.');
const total = Number(values.total);

const lines = (file: string) =>
  gunzipSync(readFileSync(join(data, file)))
    .toString()
    .trimEnd()
    .split('\n');
const [head = '', ...rows] = lines('pairs.dev.tsv.gz');
const columns = head.split('\t');
const pairs = rows
  .map((row) => Object.fromEntries(row.split('\t').map((value, at) => [columns[at], value])))
  .filter(
    ({ label, scripts, kind }) => label === '1' && (acrossScripts(scripts) || kind?.startsWith('aug_')),
  );

const names = new Map<string, number>();
const enter = (name: string) => {
  if (!names.has(name) && names.size < total) names.set(name, names.size);
};
for (const name of lines('names_300k.txt.gz')) enter(name);
for (const pair of pairs) enter(pair['name_b'] as string);
for (const pair of pairs) enter(pair['name_a'] as string);
for (const name of generateNames(join(data, 'parts.json.gz'), total)) enter(name);

const random = randomFrom(7);
const queries = pairs.flatMap(({ name_a: one = '', name_b: other = '', kind }) => {
  const [query, target] = random() < 0.5 ? [one, other] : [other, one];
  const row = names.get(target);
  return row === undefined ? [] : [[query, target, row, `${scriptOf(query)}-${scriptOf(target)}`, kind]];
});

const namesFile = createWriteStream(join(out, 'names.txt'));
for (const name of names.keys()) namesFile.write(`${name}\n`);
namesFile.end();
writeFileSync(
  join(out, 'queries.json'),
  `[\n${queries.map((query) => JSON.stringify(query)).join(',\n')}\n]\n`,
);
process.stdout.write(`${names.size} names, ${queries.length} queries\n`);

function acrossScripts(scripts: string | undefined): boolean {
  const [one, other] = (scripts ?? '').split('-');
  return one !== other;
}

function scriptOf(name: string): string {
  const found = (['Arab', 'Cyrl', 'Grek'] as const).find((script) =>
    new RegExp(`\\p{Script=${{ Arab: 'Arabic', Cyrl: 'Cyrillic', Grek: 'Greek' }[script]}}`, 'u').test(name),
  );
  return found ?? 'Latn';
}
