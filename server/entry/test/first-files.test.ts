/** The page names what its own address needs, and nothing of another one. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openFirstFiles } from '#server/entry/first-files.ts';

const one = (route: string, name: string, rooms: string[]) => ({
  route,
  scripts: [`assets/${name}.js`],
  styles: [`assets/${name}.css`],
  rooms,
});

describe('What the page of an address names first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zaedno-first-'));
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, 'first-files.json'),
    JSON.stringify({
      pages: [
        one('/', 'today', ['kernel']),
        one('/plan/items/$item', 'item', ['kernel', 'strategy']),
        one('/plan/items/new', 'new-item', ['kernel', 'strategy']),
      ],
      texts: {
        kernel: { en: ['assets/kernel-en.js'], bg: ['assets/kernel-bg.js'] },
        strategy: { en: ['assets/strategy-en.js'], bg: ['assets/strategy-bg.js'] },
      },
    }),
  );
  const named = (path: string, language: 'en' | 'bg' | 'mk') =>
    [
      ...openFirstFiles(folder)(path, language).matchAll(/<link rel="(\w+)" crossorigin href="([^"]+)">/g),
    ].map(([, kind, file]) => `${kind} ${file}`);

  it('is its script, its style sheet and the texts of its rooms in the language of the reader', () => {
    assert.deepEqual(named('/plan/items/7', 'bg'), [
      'modulepreload /assets/item.js',
      'modulepreload /assets/kernel-bg.js',
      'modulepreload /assets/strategy-bg.js',
      'stylesheet /assets/item.css',
    ]);
  });

  it('is that of the fixed name where a placeholder would fit as well', () => {
    assert.equal(named('/plan/items/new', 'en')[0], 'modulepreload /assets/new-item.js');
    assert.equal(named('/', 'en')[0], 'modulepreload /assets/today.js');
  });

  it('is nothing at an address that is not known, and no text in a language that the build lacks', () => {
    for (const path of ['/plan', '/plan/items/', '/plan/items/7/more', '/"><script>'])
      assert.deepEqual(named(path, 'en'), [], path);
    assert.deepEqual(named('/', 'mk'), ['modulepreload /assets/today.js', 'stylesheet /assets/today.css']);
  });

  it('is nothing where the build wrote no list', () => {
    assert.equal(openFirstFiles(join(folder, 'nowhere'))('/', 'en'), '');
  });
});
