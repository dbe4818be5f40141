// The threat model claims nothing that no test shows: a named test is there, or the row says "planned", or that nothing stops the threat.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/security/threat-model.md', root), 'utf8');

type Row = { id: string; cells: string[]; ending: string };

const rows: Row[] = page
  .split('\n')
  .filter((line) => /^\| [A-Z]\d+ \|/.test(line))
  .map((line) => {
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return { id: cells[0] ?? '', cells, ending: cells.at(-1) ?? '' };
  });

const named = /^(planned: )?`([^`]+\.test\.ts)` "([^"]+)"$/;
const openly = /^\*\*(not defended|later release)\*\*/;

/** A test's title as it may stand between quotes of either kind. */
function titled(source: string, title: string): boolean {
  return [title, title.replaceAll("'", "\\'")].some((form) => source.includes(form));
}

test('every row of the threat model ends in a test, in a plan, or in plain words that nothing stops it', () => {
  assert.ok(rows.length >= 130, `Only ${rows.length} rows were read; has the table changed its form?`);
  for (const { id, cells, ending } of rows) {
    assert.equal(cells.length, 4, `${id} has ${cells.length} cells; it takes four.`);
    assert.ok(cells[1] && cells[2], `${id}: say the threat and the guard.`);
    assert.ok(named.test(ending) || openly.test(ending), `${id} ends in "${ending}".`);
  }
});

test('the numbers of the rows follow each other, so that a row can be named elsewhere', () => {
  const counts = new Map<string, number>();
  for (const { id } of rows) {
    const letter = id.slice(0, 1);
    const next = (counts.get(letter) ?? 0) + 1;
    assert.equal(id, `${letter}${next}`);
    counts.set(letter, next);
  }
});

test('a guard that is said to be shown is shown by a test of that file and title', () => {
  const missing: string[] = [];
  for (const { id, ending } of rows) {
    const [, planned, path = '', title = ''] = named.exec(ending) ?? [];
    if (planned || path === '') continue;
    const file = new URL(path, root);
    if (!existsSync(file)) missing.push(`${id}: ${path} is not there.`);
    else if (!titled(readFileSync(file, 'utf8'), title))
      missing.push(`${id}: ${path} has no test "${title}".`);
  }
  assert.deepEqual(missing, [], 'Write the test, or begin the cell with "planned: ".');
});

test('a plan whose test is written is no plan any more', () => {
  const done: string[] = [];
  for (const { id, ending } of rows) {
    const [, planned, path = '', title = ''] = named.exec(ending) ?? [];
    const file = new URL(path, root);
    if (planned && existsSync(file) && titled(readFileSync(file, 'utf8'), title)) done.push(id);
  }
  assert.deepEqual(done, [], 'Take the word "planned: " out of these rows of docs/security/threat-model.md.');
});

test('every row that another document names exists', () => {
  const known = new Set(rows.map(({ id }) => id));
  const documents = [
    'SECURITY.md',
    'CONTRIBUTING.md',
    'dependencies.md',
    'docs/security/roles.md',
    'docs/security/keys.md',
  ];
  for (const document of documents) {
    const text = readFileSync(new URL(document, root), 'utf8');
    for (const [, id = ''] of text.matchAll(/threat[ -]model(?:\]\([^)]*\))?, ([A-Z]\d+)/g)) {
      assert.ok(known.has(id), `${document} names row ${id} of the threat model, which is not there.`);
    }
  }
});
