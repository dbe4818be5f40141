// Decisions are numbered once, in order, and each says what was refused and what bears load.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../docs/adr/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .toSorted();

test('no two decisions share a number and none is missing', () => {
  assert.deepEqual(
    names.map((name) => name.slice(0, 4)),
    names.map((_, index) => String(index + 1).padStart(4, '0')),
    'Rename the newer file of docs/adr to the next free number.',
  );
});

for (const name of names) {
  const text = readFileSync(new URL(name, folder), 'utf8');

  test(`${name} has all its parts and the number of its file`, () => {
    assert.match(name, /^\d{4}-[a-z0-9-]+\.md$/, 'Name it NNNN-in-a-few-words.md.');
    assert.ok(
      text.startsWith(`# ADR-${name.slice(0, 4)}: `),
      `Its first line must begin "# ADR-${name.slice(0, 4)}: ".`,
    );
    for (const part of ['## Context', '## Decision', '## Refused', '## Consequences', 'Load-bearing:']) {
      assert.ok(text.includes(`\n${part}\n`), `It has no part "${part}".`);
    }
  });
}
