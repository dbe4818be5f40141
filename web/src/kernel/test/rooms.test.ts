// What a page says lies in the rooms that its address loads: a text that lies elsewhere would show as its key.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { actRooms } from '../../act-rooms.ts';
import { partsOfRooms, rooms, sourcesOf } from '../../../message-rooms.ts';
import { pagesOfRoutes } from '../../../pages-of-routes.ts';

const web = join(import.meta.dirname, '../../..');
const names = [...rooms(join(web, '..')), ...Object.values(partsOfRooms).flatMap((of) => Object.keys(of))];

/** Room or part of one → the keys of its texts. */
const said = new Map(names.map((name) => [name, keysOf(name)]));
const known = new Set([...said.values()].flatMap((keys) => [...keys]));

function keysOf(name: string): Set<string> {
  const found = sourcesOf(name, 'en').flatMap(({ file, says }) => {
    const path = join(web, '..', file);
    return existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object).filter(says) : [];
  });
  return new Set(found);
}

/** A file, what it imports at once or later, what that imports. Addresses and the list of desks lead to all other pages. */
function closure(starts: readonly string[], stop: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || stop.test(path) || !existsSync(path)) continue;
    const source = readFileSync(path, 'utf8');
    found.set(path, source);
    for (const [, name = ''] of source.matchAll(/(?:from|import\() ?'(\.[^']+\.tsx?)'/g))
      waiting.push(join(dirname(path), name));
  }
  return found;
}

/** Whatever of these files' texts lies in no room that is loaded, by the routes or by the files themselves. */
function homeless(files: ReadonlyMap<string, string>, loaded: readonly string[]): string[] {
  const sources = [...files.values()].join('\n');
  const byThemselves = [...sources.matchAll(/<WithTexts room="([^"]+)"|texts\.load\('([^']+)'\)/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  const acts = sources.includes('<WithTexts room={actRooms}>') ? actRooms : [];
  const here = new Set([...loaded, ...byThemselves, ...acts].flatMap((name) => [...(said.get(name) ?? [])]));
  return [...files].flatMap(([path, source]) => {
    const whole = [...source.matchAll(/'([a-z][a-zA-Z0-9-]*(?:\.[a-zA-Z0-9-]+)+)'/g)].map(
      ([, key = '']) => key,
    );
    const begun = [...source.matchAll(/`((?:[a-zA-Z0-9-]+\.)+(?:[a-zA-Z0-9-]+-)?)\$\{/g)].map(
      ([, start = '']) => start,
    );
    return [
      ...whole.filter((key) => known.has(key) && !here.has(key)),
      ...begun.filter((start) => starts(known, start) && !starts(here, start)).map((start) => `${start}…`),
    ].map((key) => `${relative(web, path)}: ${key}`);
  });
}

const starts = (keys: ReadonlySet<string>, start: string) => [...keys].some((key) => key.startsWith(start));

const everywhere = /[\\/](routes\.tsx|desks?\.ts|desk-routes\.ts|act-rooms\.ts)$/;

test('every page says only what its address has loaded', () => {
  const wrong = pagesOfRoutes().flatMap(({ route, page, rooms: loaded }) =>
    homeless(closure([join(web, page)], everywhere), loaded).map((one) => `${route}: ${one}`),
  );
  assert.deepEqual(wrong, []);
});

test('the frame of the pages says only what lies in the kernel', () => {
  const files = closure(
    [
      join(web, 'src/kernel/shell/shell.tsx'),
      join(web, 'src/kernel/pages/error-pages.tsx'),
      ...globSync('src/desks/*/desk.ts', { cwd: web }).map((path) => join(web, path)),
    ],
    /[\\/](routes\.tsx|desk-routes\.ts|act-rooms\.ts)$/,
  );
  assert.deepEqual(homeless(files, ['kernel']), []);
});
