// The page of requirements claims nothing that no test shows: a named test is there, or the row says "not yet".
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);

/** Numbers of the requirements of the plan that lives, in their order. */
const asked = Array.from({ length: 23 }, (_, n) => n + 8)
  .concat([102, 104, 105, 109, 110, 111, 112, 113, 114, 160])
  .map((n) => `R${String(n).padStart(2, '0')}`);

const rows = readFileSync(new URL('docs/requirements.md', root), 'utf8')
  .split('\n')
  .filter((line) => /^\| R\d+ \|/.test(line))
  .map((line) => {
    const cells = line.slice(1, -1).split('|');
    const [id = '', what = '', where = '', shown = ''] = cells.map((cell) => cell.trim());
    return { id, what, where, shown, cells: cells.length };
  });

test('the page of requirements has a row or more for each, in their order', () => {
  assert.deepEqual(
    rows.map(({ id }) => id).filter((id, at, ids) => id !== ids[at - 1]),
    asked,
  );
});

test('a requirement is shown by a test of that file and title, or is not built yet', () => {
  const faults: string[] = [];
  for (const { id, what, where, shown, cells } of rows) {
    if (cells !== 4 || what === '') faults.push(`${id}: four cells, and what is asked.`);
    if (shown === '**not yet**') continue;
    const [, path = '', title = ''] = /^`([^`]+\.test\.ts)` "([^"]+)"$/.exec(shown) ?? [];
    const file = new URL(path, root);
    if (path === '') faults.push(`${id} ends in "${shown}": name a test, or say **not yet**.`);
    else if (where === '') faults.push(`${id}: say where it is.`);
    else if (!existsSync(file)) faults.push(`${id}: ${path} is not there.`);
    else if (!readFileSync(file, 'utf8').includes(title)) faults.push(`${id}: ${path} has no "${title}".`);
  }
  assert.deepEqual(faults, []);
});
