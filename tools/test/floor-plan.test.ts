// Each rule of the floor plan is broken once in a tiny tree, and must be found; a tree that fits must pass.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { checkFloorPlan } from '#tools/check-floor-plan.ts';

type Files = Record<string, string>;

const subpaths = {
  '#server/*': './server/*',
  '#kernel/*': './server/kernel/*',
  '#desks/*': './server/desks/*',
  '#libs/*': './libs/*',
  '#e2e/*': './e2e/*',
};

/** A small house in which everything fits; the cases below add or replace files. */
const sound: Files = {
  'server/main.ts': `import { desks } from '#server/desks.ts';\nconsole.log(desks);\n`,
  'server/desks.ts': `import { tea } from '#desks/tea/desk.ts';\nexport const desks = [tea];\n`,
  'server/entry/http.ts': `import fastify from 'fastify';\nimport { desks } from '#server/desks.ts';\nexport const http = () => fastify({ desks });\n`,
  'server/kernel/db/pool.ts': `import pg from 'pg';\nexport const pool = () => new pg.Pool();\n`,
  'server/kernel/operation/define.ts': `export const operation = (it: unknown) => it;\n`,
  'server/kernel/operation/errors.ts': `export class Refusal extends Error {}\n`,
  'server/desks/tea/desk.ts': `import { pourTea } from './operations/pour-tea.ts';\nexport const tea = { operations: [pourTea] };\n`,
  'server/desks/tea/model.ts': `import { z } from 'zod';\nexport const Cup = z.string();\n`,
  'server/desks/tea/rules.ts': `import { Refusal } from '#kernel/operation/errors.ts';\nexport function requireHot(since: Date, now: Date) { if (new Date(+now - +since).getTime() > 1) throw new Refusal(); }\n`,
  'server/desks/tea/store.ts': `import { sql } from 'kysely';\nexport const findCup = () => sql;\n`,
  'server/desks/tea/operations/pour-tea.ts': `import { operation } from '#kernel/operation/define.ts';\nimport { findCup } from '../store.ts';\nexport const pourTea = operation({ findCup });\n`,
  'server/desks/tea/public.ts': `export { pourTea } from './operations/pour-tea.ts';\n`,
  'server/desks/tea/test/pour-tea.test.ts': `import { pourTea } from '../operations/pour-tea.ts';\nconst seen = [];\nseen.push(pourTea);\n`,
  'server/desks/tea/content/kinds.json': '{}',
  'server/desks/tea/messages/en.json': '{}',
  'server/desks/tea/migrations/0001_cups.sql': '',
  'libs/leaves/index.ts': `export * from './fold.ts';\n`,
  'libs/leaves/fold.ts': `export const fold = 1;\n`,
  'web/vite.config.ts': `export default {};\n`,
  'web/src/main.ts': `import type { desks } from '#server/desks.ts';\nimport { Cup } from '#desks/tea/model.ts';\nexport const shown: [typeof desks, unknown] | null = Cup ? null : null;\n`,
  'cli/main.ts': `import { fold } from '#libs/leaves/index.ts';\nconsole.log(fold);\n`,
};

function faultsOf(files: Files): string[] {
  const root = mkdtempSync(join(tmpdir(), 'floor-plan-'));
  try {
    for (const [path, text] of Object.entries({ ...sound, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    writeFileSync(join(root, 'package.json'), JSON.stringify({ imports: subpaths }));
    return checkFloorPlan(root).faults.map((fault) => `${fault.path}:${fault.line} ${fault.message}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const pour = (more: string) => `${more}${sound['server/desks/tea/operations/pour-tea.ts']}`;

/** What breaks the rule, and what the message must say: the place first, then the lesson. */
const broken: [rule: string, files: Files, found: RegExp][] = [
  [
    'a library that imports the server',
    { 'libs/leaves/fold.ts': `import { pool } from '#kernel/db/pool.ts';\nexport const fold = pool;\n` },
    /^libs\/leaves\/fold\.ts:1 .*A library knows nothing of the server/,
  ],
  [
    'a library that imports another library',
    { 'libs/cups/index.ts': `import { fold } from '#libs/leaves/index.ts';\nexport const cups = fold;\n` },
    /^libs\/cups\/index\.ts:1 .*used alone/,
  ],
  [
    'a kernel that imports a desk',
    { 'server/kernel/ids.ts': `import { Cup } from '#desks/tea/model.ts';\nexport const id = Cup;\n` },
    /^server\/kernel\/ids\.ts:1 .*The kernel knows no desk/,
  ],
  [
    'shipped code that imports a test folder',
    {
      'server/kernel/test/desk/desk.ts': `export const x = 1;\n`,
      'server/kernel/ids.ts': `import { x } from './test/desk/desk.ts';\nexport const id = x;\n`,
    },
    /^server\/kernel\/ids\.ts:1 .*never shipped/,
  ],
  [
    'an entry that imports a room of a desk',
    {
      'server/entry/worker.ts': `import { pourTea } from '#desks/tea/operations/pour-tea.ts';\nexport const worker = pourTea;\n`,
    },
    /^server\/entry\/worker\.ts:1 .*server\/desks\.ts/,
  ],
  [
    'a desk that reaches into another desk',
    {
      'server/desks/cake/desk.ts': `import { Cup } from '#desks/tea/model.ts';\nexport const cake = { Cup, operations: [] };\n`,
    },
    /^server\/desks\/cake\/desk\.ts:1 .*public\.ts only/,
  ],
  [
    'a web client that runs server code',
    { 'web/src/main.ts': `import { desks } from '#server/desks.ts';\nexport const shown = desks;\n` },
    /^web\/src\/main\.ts:1 .*write "import type"/,
  ],
  [
    'a browser that is led to a server package over a second file',
    {
      'server/desks/tea/model.ts': `import { uuid } from '#kernel/ids.ts';\nexport const Cup = uuid;\n`,
      'server/kernel/ids.ts': `import { randomUUID } from 'node:crypto';\nexport const uuid = randomUUID;\n`,
    },
    /^server\/kernel\/ids\.ts:1 imports node:crypto, and a browser gets this file/,
  ],
  [
    'a command line that runs server code',
    { 'cli/main.ts': `import { pool } from '#kernel/db/pool.ts';\nconsole.log(pool);\n` },
    /^cli\/main\.ts:1 .*openapi\.json/,
  ],
  [
    'a rule that imports the store',
    {
      'server/desks/tea/rules.ts': `import { findCup } from './store.ts';\nexport const isFull = findCup;\n`,
    },
    /^server\/desks\/tea\/rules\.ts:1 .*Rules are pure: fetch in the operation/,
  ],
  [
    'a rule that reads a file',
    {
      'server/desks/tea/rules.ts': `import { readFileSync } from 'node:fs';\nexport const isFull = readFileSync;\n`,
    },
    /^server\/desks\/tea\/rules\.ts:1 .*Rules are pure/,
  ],
  [
    'a rule that waits',
    { 'server/desks/tea/rules.ts': `export async function isFull() {}\n` },
    /^server\/desks\/tea\/rules\.ts:1 uses async/,
  ],
  [
    'a rule that asks the time',
    { 'server/desks/tea/rules.ts': `export const isLate = () =>\n  new Date();\n` },
    /^server\/desks\/tea\/rules\.ts:2 uses the present time/,
  ],
  [
    'a rule that throws dice',
    { 'server/desks/tea/rules.ts': `export const isLucky = () => Math.random() > 0.5;\n` },
    /^server\/desks\/tea\/rules\.ts:1 uses Math\.random/,
  ],
  [
    'a model that imports more than definitions',
    {
      'server/desks/tea/model.ts': `import { Refusal } from '#kernel/operation/errors.ts';\nexport const Cup = Refusal;\n`,
    },
    /^server\/desks\/tea\/model\.ts:1 .*also runs in the browser/,
  ],
  [
    'a workflow that imports rules',
    {
      'server/desks/tea/workflow.ts': `import { requireHot } from './rules.ts';\nexport const steps = requireHot;\n`,
    },
    /^server\/desks\/tea\/workflow\.ts:1 .*States and moves are data/,
  ],
  [
    'a store that imports rules',
    {
      'server/desks/tea/store.ts': `import { requireHot } from './rules.ts';\nexport const findCup = requireHot;\n`,
    },
    /^server\/desks\/tea\/store\.ts:1 .*decides nothing/,
  ],
  [
    'an operation that imports pg',
    { 'server/desks/tea/operations/pour-tea.ts': pour(`import pg from 'pg';\nconsole.log(pg);\n`) },
    /^server\/desks\/tea\/operations\/pour-tea\.ts:1 imports pg\./,
  ],
  [
    'an operation that imports Kysely',
    { 'server/desks/tea/operations/pour-tea.ts': pour(`import { sql } from 'kysely';\nconsole.log(sql);\n`) },
    /^server\/desks\/tea\/operations\/pour-tea\.ts:1 imports kysely\./,
  ],
  [
    'a kernel that imports Fastify',
    { 'server/kernel/log.ts': `import fastify from 'fastify';\nexport const log = fastify;\n` },
    /^server\/kernel\/log\.ts:1 imports fastify\./,
  ],
  [
    'an operation that makes its own keys',
    {
      'server/desks/tea/operations/pour-tea.ts': pour(
        `import { createHash } from 'node:crypto';\nconsole.log(createHash);\n`,
      ),
    },
    /^server\/desks\/tea\/operations\/pour-tea\.ts:1 imports node:crypto\./,
  ],
  [
    'a circle of imports',
    {
      'libs/leaves/fold.ts': `import { unfold } from './unfold.ts';\nexport const fold = () => unfold;\n`,
      'libs/leaves/unfold.ts': `import { fold } from './fold.ts';\nexport const unfold = () => fold;\n`,
    },
    /circle: libs\/leaves\/(un)?fold\.ts → libs\/leaves\/(un)?fold\.ts → /,
  ],
  [
    'a circle that is closed by a type',
    {
      'libs/leaves/fold.ts': `import { unfold } from './unfold.ts';\nexport type Leaf = string;\nexport const fold = () => unfold;\n`,
      'libs/leaves/unfold.ts': `import type { Leaf } from './fold.ts';\nexport const unfold = (leaf: Leaf) => leaf;\n`,
    },
    /circle: libs\/leaves\/(un)?fold\.ts → libs\/leaves\/(un)?fold\.ts → /,
  ],
  [
    'a barrel',
    { 'server/kernel/db/all.ts': `export * from './pool.ts';\n` },
    /^server\/kernel\/db\/all\.ts:1 only passes on/,
  ],
  [
    'an index outside libs',
    { 'server/kernel/db/index.ts': `export const x = 1;\n` },
    /^server\/kernel\/db\/index\.ts:1 only passes on/,
  ],
  [
    'a default export',
    { 'server/kernel/log.ts': `\nexport default 1;\n` },
    /^server\/kernel\/log\.ts:2 has a default export/,
  ],
  ['a class', { 'server/kernel/log.ts': `export class Log {}\n` }, /^server\/kernel\/log\.ts:1 has a class/],
  [
    'a class that extends no error',
    { 'server/kernel/log.ts': `export const Log = class extends Map {};\n` },
    /^server\/kernel\/log\.ts:1 has a class/,
  ],
  [
    'a let at module level',
    { 'server/kernel/log.ts': `export let count = 0;\n` },
    /^server\/kernel\/log\.ts:1 keeps a "let"/,
  ],
  [
    'an empty Map at module level',
    { 'server/kernel/log.ts': `const seen = new Map<string, string>();\nexport const log = () => seen;\n` },
    /^server\/kernel\/log\.ts:1 keeps an empty Map/,
  ],
  [
    'an empty array at module level',
    { 'server/kernel/log.ts': `const seen: string[] = [];\nexport const log = () => seen;\n` },
    /^server\/kernel\/log\.ts:1 keeps an empty array/,
  ],
  [
    'an unknown room',
    { 'server/desks/tea/utils.ts': `export const x = 1;\n` },
    /^server\/desks\/tea\/utils\.ts:1 /,
  ],
  [
    'an unknown folder in a desk',
    { 'server/desks/tea/views/cup.ts': `export const x = 1;\n` },
    /views\/cup\.ts:1 is no room of a desk/,
  ],
  [
    'code in the content room',
    { 'server/desks/tea/content/kinds.ts': `export const x = 1;\n` },
    /kinds\.ts:1 is no room of a desk/,
  ],
  [
    'a fifth language without its name',
    { 'server/desks/tea/messages/xx.json': '{}' },
    /xx\.json:1 is no room of a desk/,
  ],
  [
    'an unknown room of the kernel',
    { 'server/kernel/magic/wand.ts': `export const x = 1;\n` },
    /wand\.ts:1 is no room of the kernel/,
  ],
  [
    'a stray file in server/',
    { 'server/things.ts': `export const x = 1;\n` },
    /^server\/things\.ts:1 lies in server\/ itself/,
  ],
  [
    'a name in camelCase',
    { 'server/kernel/db/openPool.ts': `export const x = 1;\n` },
    /openPool\.ts:1 is not called in kebab-case/,
  ],
  [
    'a file six folders deep',
    { 'server/kernel/db/a/b/c/d.ts': `export const x = 1;\n` },
    /d\.ts:1 lies more than five folders deep/,
  ],
  [
    'an operation that its desk does not list',
    { 'server/desks/tea/desk.ts': `export const tea = { operations: [] };\n` },
    /^server\/desks\/tea\/operations\/pour-tea\.ts:1 is not listed/,
  ],
  [
    'an operation without a test of its name',
    {
      'server/desks/tea/operations/drink-tea.ts': `export const drinkTea = 1;\n`,
      'server/desks/tea/desk.ts': `import { drinkTea } from './operations/drink-tea.ts';\nimport { pourTea } from './operations/pour-tea.ts';\nexport const tea = { operations: [pourTea, drinkTea] };\n`,
    },
    /drink-tea\.ts:1 has no test of its name: write server\/desks\/tea\/test\/drink-tea\.test\.ts/,
  ],
  [
    'an operation that is called otherwise than its file',
    { 'server/desks/tea/operations/pour-tea.ts': `export const makeTea = 1;\n` },
    /pour-tea\.ts:1 does not export pourTea/,
  ],
];

describe('the floor plan', () => {
  test('lets a house pass in which everything fits', () => {
    assert.deepEqual(faultsOf({}), []);
  });
  for (const [rule, files, found] of broken) {
    test(`refuses ${rule}, and nothing else because of it`, () => {
      const faults = faultsOf(files);
      assert.match(faults[0] ?? 'nothing found', found);
      assert.equal(faults.length, 1, faults.join('\n'));
    });
  }
  test('follows imports that are written as import() and as export … from', () => {
    const faults = faultsOf({
      'server/kernel/ids.ts': `export const id = () => import('#desks/tea/model.ts');\n`,
      'server/kernel/log.ts': `export { Cup } from '#desks/tea/model.ts';\nexport const x = 1;\n`,
    });
    assert.deepEqual(
      faults.map((fault) => fault.split(' ')[0]),
      ['server/kernel/ids.ts:1', 'server/kernel/log.ts:1'],
    );
  });
  test('says where a long file is worth a look, without failing', () => {
    const root = mkdtempSync(join(tmpdir(), 'floor-plan-'));
    mkdirSync(join(root, 'tools'));
    writeFileSync(join(root, 'package.json'), '{"imports":{}}');
    writeFileSync(join(root, 'tools', 'long.ts'), 'console.log(1);\n'.repeat(301));
    const { faults, notes } = checkFloorPlan(root);
    rmSync(root, { recursive: true });
    assert.deepEqual([faults, notes], [[], ['tools/long.ts has 301 lines (guide: 300)']]);
  });
});
