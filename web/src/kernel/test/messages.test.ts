// The texts of the interface: complete in four languages, compiled, and every key that a page asks for exists.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { languages, messageFiles, rooms } from '../../../message-rooms.ts';

const root = join(import.meta.dirname, '../../../..');
const ofServer = /^(error|kept|field|retention|handling)\./;

function texts(room: string, language: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const file of messageFiles(room, language).map((path) => join(root, path))) {
    if (!existsSync(file)) continue;
    for (const [key, text] of Object.entries(
      JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>,
    )) {
      if (typeof text !== 'string' || ofServer.test(key)) continue;
      assert.ok(!all.has(key), `${room}: ${key} stands twice`);
      all.set(key, text);
    }
  }
  return all;
}

/** Names of what is filled in, at any depth. */
function placeholders(message: string): string[] {
  const found = new Set<string>();
  const walk = (tokens: unknown) => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      found.add(String(token[0]));
      if (typeof token[2] === 'object' && token[2] !== null) Object.values(token[2]).forEach(walk);
    }
  };
  walk(compileMessageOrThrow(message));
  return [...found].sort();
}

for (const room of rooms(root)) {
  test(`the texts of ${room} are the same keys in every language, with the same things to fill in`, () => {
    const english = texts(room, 'en');
    assert.ok(english.size > 0, `${room} has texts`);
    for (const language of languages) {
      const here = texts(room, language);
      assert.deepEqual([...here.keys()].sort(), [...english.keys()].sort(), `${room} in ${language}`);
      for (const [key, text] of here) {
        assert.deepEqual(
          placeholders(text),
          placeholders(english.get(key) ?? ''),
          `${room} ${language} ${key}`,
        );
      }
    }
  });
}

test('every text that a page asks for by name exists', () => {
  const known = new Set(rooms(root).flatMap((room) => [...texts(room, 'en').keys()]));
  const sources = globSync('web/src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !path.includes('/test/'));
  const missing = sources.flatMap((path) => {
    const source = readFileSync(join(root, path), 'utf8');
    return [...source.matchAll(/\b(?:t|tOr)\(\s*'([a-z][a-zA-Z0-9.-]*\.[a-zA-Z0-9.-]+)'/g)]
      .map(([, key = '']) => key)
      .filter((key) => !known.has(key))
      .map((key) => `${path}: ${key}`);
  });
  assert.deepEqual(missing, []);
});

test('no text of the client lies unused', () => {
  const source = globSync('web/src/**/*.{ts,tsx}', { cwd: root })
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  // A key is used as it stands, or by its beginning in a template that ends it with a value.
  const beginnings = [...source.matchAll(/`(web\.[a-zA-Z0-9.-]*)\$\{/g)].map(([, start = '']) => start);
  const own = rooms(root).flatMap((room) =>
    [...texts(room, 'en').keys()].filter((key) => key.startsWith('web.')),
  );
  const unused = own.filter(
    (key) =>
      !source.includes(`'${key}'`) && !beginnings.some((start) => start.length > 4 && key.startsWith(start)),
  );
  assert.deepEqual(unused, []);
});
