/** The benchmarks of names on files of the stated format, right and wrong: figures or one clear line, and never a name. All names invented. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { libraryThreshold } from '#libs/names/index.ts';

const home = mkdtempSync(join(tmpdir(), 'zaedno-bench-names-'));
after(() => rmSync(home, { recursive: true, force: true }));

const header =
  'label split kind scripts name_a name_b lang_a lang_b ent_a ent_b dob_a dob_b country src focus'.split(' ');
const people = [
  ['Ajlana Vrelovska', 'Ајлана Вреловска', 'Ajlane Vrellofska'],
  ['Dorjan Kelmezi', 'Дорјан Келмези', 'Dorian Këlmezi'],
  ['Teodora Hrastova', 'Теодора Храстова', 'Theodora Khrastova'],
  ['Zefir Multanov', 'Зефир Мултанов', 'Sefir Moultanoff'],
] as const;
const words = people.flatMap((forms) => forms.flatMap((form) => form.split(' ')));

type Row = Record<string, string>;
const rowOf = (more: Row): Row => ({
  label: '1',
  split: 'dev',
  kind: 'alias',
  scripts: 'Latn-Cyrl',
  src: 'un',
  focus: '1',
  ...more,
});
/** Each person with another spelling of the same, and with somebody else's. */
const rows: Row[] = people.flatMap(([one, two, three], at) => {
  const [other] = people[(at + 1) % people.length] as (typeof people)[number];
  const ids = { ent_a: `e${at}`, ent_b: `e${at}` };
  return [
    rowOf({ name_a: one, name_b: two, ...ids }),
    rowOf({ name_a: one, name_b: three, scripts: 'Latn-Latn', src: 'ofac', ...ids }),
    rowOf({ label: '0', kind: 'neg_swap1', name_a: two, name_b: other, ...ids, ent_b: 'x', src: 'wd' }),
  ];
});
const tableOf = (some: readonly Row[], columns: readonly string[] = header): string =>
  [columns.join('\t'), ...some.map((row) => columns.map((column) => row[column] ?? '').join('\t')), ''].join(
    '\n',
  );

let files = 0;
function fileOf(content: string | Buffer): string {
  const file = join(home, `input-${files++}`);
  writeFileSync(file, content);
  return file;
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a benchmark; whatever happens, it prints no word of any name. */
async function bench(script: string, ...given: string[]): Promise<Ran> {
  const program = fileURLToPath(new URL(`../bench/${script}.ts`, import.meta.url));
  const env = { ...process.env, ZAEDNO_TEST_SERVER_URL: '' };
  const ran = await new Promise<Ran>((resolve) =>
    execFile(process.execPath, [program, ...given], { env }, (error, out, said) =>
      resolve({ code: error ? Number(error.code) : 0, out, said }),
    ),
  );
  const told = `${ran.out}${ran.said}`.toLowerCase();
  for (const word of words)
    assert.ok(!told.includes(word.toLowerCase()), `${script} printed a word of a name`);
  return ran;
}

async function figures(script: string, ...given: string[]) {
  const { code, out, said } = await bench(script, ...given);
  assert.equal(code, 0, said);
  assert.doesNotMatch(out, /NaN|Infinity/);
  return JSON.parse(out);
}

async function refused(why: RegExp, script: string, ...given: string[]): Promise<void> {
  const { code, out, said } = await bench(script, ...given);
  assert.equal(code, 2, said);
  assert.equal(out, '');
  assert.match(said, why);
  assert.doesNotMatch(said, /\n\s+at /);
}

describe('bench:names', { concurrency: 2 }, () => {
  const keys =
    'averagePrecision byKind byScripts compareRaw compareRead f1 focus n precision ' +
    'ratioToJaroWinkler recall recallAtFpr1 rocAuc threshold thresholdFrom withoutLists';

  it('reads the fifteen columns, packed or not, and prints what is promised', async () => {
    const plain = await figures('names', '--pairs', fileOf(tableOf(rows)), '--json');
    assert.deepEqual(
      keys.split(' ').filter((key) => !(key in plain)),
      [],
    );
    assert.equal(plain.n, rows.length);
    assert.equal(plain.withoutLists.n, people.length);
    assert.equal(plain.byKind.neg_swap1.n, people.length);
    assert.equal(typeof plain.byKind.neg_swap1.falseAcceptRate, 'number');
    assert.equal(plain.byScripts['Latn-Latn'].n, people.length);
    const packed = await figures('names', '--pairs', fileOf(gzipSync(tableOf(rows))), '--json');
    for (const key of ['n', 'f1', 'rocAuc', 'threshold', 'focus', 'byScripts', 'byKind'])
      assert.deepEqual(packed[key], plain[key]);
  });

  it('takes the library’s threshold, a given one, or the best, and shows errors by row alone', async () => {
    const file = fileOf(tableOf(rows));
    const library = await figures('names', '--pairs', file, '--threshold', 'library', '--json');
    assert.deepEqual([library.threshold, library.thresholdFrom], [libraryThreshold, 'library']);
    const given = await figures('names', '--pairs', file, '--threshold', '1', '--errors', '20');
    assert.deepEqual([given.threshold, given.thresholdFrom, given.recall], [1, '1', 0]);
    assert.equal(given.errorRows.length, 2 * people.length);
    assert.ok(given.errorRows.every((row: unknown) => Number.isInteger(row)));
    for (const wrong of ['2', 'high', '', '-1'])
      await refused(
        /--threshold takes "library" or a number/,
        'names',
        '--pairs',
        file,
        `--threshold=${wrong}`,
      );
  });

  it('says nothing where it can say nothing: no row in focus, one kind of pair alone', async () => {
    const afar = rows.map((row) => ({ ...row, focus: '0' }));
    const noFocus = await figures('names', '--pairs', fileOf(tableOf(afar)), '--json');
    assert.deepEqual(new Set(Object.values(noFocus.focus)), new Set([0, null, noFocus.threshold]));
    for (const label of ['0', '1']) {
      const one = rows.filter((row) => row['label'] === label);
      const found = await figures('names', '--pairs', fileOf(tableOf(one)), '--threshold', '0.5', '--json');
      assert.deepEqual([found.n, found.rocAuc, found.recallAtFpr1], [one.length, null, null]);
      assert.equal(found.f1 === null, label === '0');
    }
  });

  it('refuses a wrong file in one line that says what is wrong and where', async () => {
    const named = (content: string | Buffer) => ['--pairs', fileOf(content), '--json'];
    const [first = {}, ...rest] = rows;
    const broken = tableOf(rows).replace(/\n([^\n]+)\t1\n/, '\n$1\n');
    await Promise.all([
      refused(/Name the file of pairs/, 'names', '--json'),
      refused(/no such file/, 'names', '--pairs', join(home, 'none')),
      refused(/has no column "focus"/, 'names', ...named(tableOf(rows, header.slice(0, -1)))),
      refused(/has no column "label"/, 'names', ...named(tableOf(rows).split('\n').slice(1).join('\n'))),
    ]);
    await Promise.all([
      refused(/Row 1 of .* has 14 columns, and the header has 15/, 'names', ...named(broken)),
      refused(
        /Row 1 of .* neither 0 nor 1/,
        'names',
        ...named(tableOf([{ ...first, label: 'yes' }, ...rest])),
      ),
      refused(/holds no pair/, 'names', ...named('')),
      refused(/holds no pair/, 'names', ...named(tableOf([]))),
    ]);
  });
});

describe('bench:search', { concurrency: 2 }, () => {
  const names = `${people.map(([one]) => one).join('\n')}\n`;
  const queries = people.map(([one, two], row) => [two, one, row, 'Cyrl-Latn', 'alias'] as const);
  const alone = ['--baselines', 'no', '--json'];
  const filesOf = (asked: string | Buffer) => [
    '--names',
    fileOf(names),
    '--queries',
    fileOf(asked),
    ...alone,
  ];

  it('finds every row, of files that are packed or not, one list or one query a line, and among names that it makes', async () => {
    const found = await figures('search-names', ...filesOf(JSON.stringify(queries)));
    assert.deepEqual([found.names, found.queries, found.recallAt1, found.recallAt20], [4, 4, 1, 1]);
    assert.deepEqual(found.byScripts, { 'Cyrl-Latn': { n: 4, recallAt20: 1 } });
    assert.deepEqual(found.baselines, { minisearch: null, pgTrgm: null });
    assert.equal(found.p50RatioToMinisearch, null);
    const parts = fileOf(
      gzipSync(
        JSON.stringify([
          { group: 'one', given: ['Ajl', 'Bor', 'Elm'], middle: [], family: ['Vrel', 'Kelm', 'Hrast'] },
        ]),
      ),
    );
    const lines = queries.map((query) => JSON.stringify(query)).join('\n');
    const made = await figures(
      'search-names',
      ...filesOf(gzipSync(lines)),
      '--generate',
      '5',
      '--parts',
      parts,
    );
    assert.deepEqual([made.names, made.queries, made.recallAt20], [9, 4, 1]);
  });

  it('refuses wrong input in one line, by the number of the query', async () => {
    const [first] = queries;
    const ask = (...rows: unknown[]) => filesOf(rows.map((row) => JSON.stringify(row)).join('\n'));
    await Promise.all([
      refused(/Say what to search/, 'search-names', '--json'),
      refused(/There is no file/, 'search-names', '--names', join(home, 'none'), '--queries', fileOf('[]')),
      refused(/take a whole number/, 'search-names', ...ask(first), '--generate', 'many'),
      refused(
        /There is no file/,
        'search-names',
        ...ask(first),
        '--generate',
        '5',
        '--parts',
        join(home, 'none'),
      ),
    ]);
    await Promise.all([
      refused(/holds no query/, 'search-names', ...filesOf('')),
      refused(
        /Query 1 of .* is not \[query, target, row, scripts, kind\]/,
        'search-names',
        ...ask(first, first?.slice(0, 2)),
      ),
      refused(
        /Query 1 looks for row 4, and there are 4 names/,
        'search-names',
        ...ask(first, first?.with(2, 4)),
      ),
      refused(/Query 0 of .* is not/, 'search-names', ...ask(first?.with(2, -1))),
      refused(/Query 0 of .* is not/, 'search-names', ...filesOf(JSON.stringify(first).slice(0, -1))),
      refused(/no list of queries in JSON/, 'search-names', ...filesOf(JSON.stringify(queries).slice(0, -1))),
    ]);
  });
});
