// Runs every check and test of the house and ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { parseArgs } from 'node:util';
import { findChromium, howToGetChromium } from './find-chromium.ts';
import { startTestDatabase, type TestDatabase } from './house-database.ts';
import { report, type TestRecord } from './house-reporter.ts';
import { batchTests } from './test-batches.ts';

const root = dirname(import.meta.dirname);

const usage = `npm test                      everything
npm test -- PATTERN…          only the test files whose path holds a pattern
npm test -- --only-database   only the tests that use the database at hand
npm test -- --json FILE       write what ran, as JSON
npm run test:postgres         the tests on the PostgreSQL that the system's packages installed`;

const stages = [
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'lint', command: ['oxlint/bin/oxlint', '--quiet', '--format=unix'] },
  { name: 'format', command: ['@biomejs/biome/bin/biome', 'format', '--colors=off', '--reporter=summary'] },
  { name: 'floor plan', command: ['tools/check-floor-plan.ts'] },
];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      postgres: { type: 'string', default: 'bundled' },
      'only-database': { type: 'boolean', default: false },
      web: { type: 'string', default: 'ok' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const which = values.postgres === 'debian' ? 'debian' : 'bundled';
  const records: TestRecord[] = [];
  if (positionals.length === 0 && which === 'bundled' && !values['only-database'])
    records.push(...runStages());

  const files = findTests(positionals, values['only-database']);
  if (files.length === 0) {
    records.push(
      failure(`No test file's path holds ${positionals.map((pattern) => `"${pattern}"`).join(' or ')}.`),
    );
  } else {
    records.push(...(await runTests(files, which)));
  }
  if (values.json) writeFileSync(values.json, JSON.stringify(records, undefined, 2));
  conclude(records);
}

function runStages(): TestRecord[] {
  return stages.map(({ name, command: [program = '', ...args] }) => {
    const start = performance.now();
    const path = program.startsWith('tools/') ? program : join('node_modules', program);
    const ran = spawnSync(process.execPath, [path, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
    const record = recordStage(name, ran.status === 0, performance.now() - start);
    if (record.state === 'failed') console.log(`${ran.stdout}${ran.stderr}`.trimEnd());
    return record;
  });
}

function recordStage(name: string, fine: boolean, milliseconds: number): TestRecord {
  sayStage(name, fine ? 'ok' : 'FAILED', milliseconds);
  return { file: name, title: name, state: fine ? 'passed' : 'failed', milliseconds };
}

function findTests(patterns: readonly string[], onlyDatabase: boolean): string[] {
  const folders = onlyDatabase ? ['server'] : ['server', 'libs', 'cli', 'tools', 'web', 'e2e'];
  return folders
    .flatMap((folder) =>
      globSync(`${folder}/**/*.test.ts`, { cwd: root, exclude: ['**/node_modules/**', 'web/dist/**'] }),
    )
    .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
    .filter((file) => !onlyDatabase || usesDatabaseAtHand(file))
    .toSorted();
}

/** What needs no database, or brings its own, says nothing about another one. */
function usesDatabaseAtHand(file: string): boolean {
  return /\b(withoutServer|testServer)\b/.test(readFileSync(join(root, file), 'utf8'));
}

async function runTests(files: readonly string[], which: 'bundled' | 'debian'): Promise<TestRecord[]> {
  let database: TestDatabase | undefined;
  const stopOnSignal = (signal: NodeJS.Signals) => {
    void database?.stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    if (!database) process.exit(130);
  };
  process.once('SIGINT', stopOnSignal).once('SIGTERM', stopOnSignal);
  try {
    if (!process.env['ZAEDNO_TEST_SERVER_URL']) {
      database = await startTestDatabase(which);
      process.env['ZAEDNO_TEST_SERVER_URL'] = database.superuserUrl;
    }
    // Each file is a process of its own that reads the same modules: they are compiled once for all of them.
    process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'zaedno-tests');
    const journeys = files.filter((file) => file.startsWith('e2e/'));
    const others = files.filter((file) => !file.startsWith('e2e/'));
    // Many wait for a process or for the database: a third one fills what two processors leave.
    return [...(await runFiles('tests', others, 3)), ...(await runJourneys(journeys))];
  } catch (cause) {
    return [failure(cause instanceof Error ? cause.message : String(cause))];
  } finally {
    await database?.stop();
  }
}

async function runJourneys(files: readonly string[]): Promise<TestRecord[]> {
  if (files.length < 2 || !findChromium()) return runFiles('journeys', files, 2);
  const { makeReadyHome } = await import('#e2e/ready-home.ts');
  let takeAway = () => {};
  try {
    takeAway = await makeReadyHome();
  } catch (cause) {
    // Each journey then makes its own, and says what stood in the way.
    console.log(`  no home to copy: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  try {
    return await runFiles('journeys', files, 2);
  } finally {
    takeAway();
  }
}

async function runFiles(name: string, files: readonly string[], concurrency: number): Promise<TestRecord[]> {
  if (files.length === 0) return [];
  const start = performance.now();
  const batches = batchTests(files, root);
  let records: TestRecord[];
  try {
    const events = run({ files: batches.files, concurrency, cwd: root, timeout: 900_000 });
    records = await report(events, root, batches.ranIn);
  } finally {
    batches.takeAway();
  }
  sayStage(name, `${sentence(records)} in ${files.length} files`, performance.now() - start);
  return records;
}

function failure(text: string): TestRecord {
  console.log(`✖ ${text}`);
  return { file: '', title: text, state: 'failed', milliseconds: 0 };
}

function sayStage(name: string, result: string, milliseconds: number): void {
  console.log(`${name.padEnd(12)} ${result}   ${(milliseconds / 1000).toFixed(1)} s`);
}

function count(records: readonly TestRecord[], state: TestRecord['state']): number {
  return records.filter((record) => record.state === state).length;
}

function sentence(records: readonly TestRecord[]): string {
  return `${count(records, 'passed')} passed, ${count(records, 'failed')} failed, ${count(records, 'skipped')} skipped`;
}

function conclude(records: readonly TestRecord[]): void {
  const skipped = records.filter((record) => record.state === 'skipped');
  for (const [reason, group] of Object.entries(
    Object.groupBy(skipped, (record) => record.reason ?? 'no reason given'),
  )) {
    console.log(`skipped ${group?.length}: ${reason}`);
  }
  if (skipped.some((record) => record.file.startsWith('e2e')) && !findChromium())
    console.log(howToGetChromium);
  for (const record of records.filter(({ state }) => state === 'failed')) {
    console.log(`failed: ${record.file} ${record.title === record.file ? '' : record.title}`.trimEnd());
  }
  console.log(sentence(records));
  process.exitCode = count(records, 'failed') > 0 ? 1 : 0;
}

await main();
