/** No page of the client asks for more script than a slow line can bring. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clientRoutes } from '#e2e/texts.ts';
import { routeScripts } from '#tools/route-scripts.ts';

const mostBytes = 200 * 1024;

test('Every route of the client is weighed', () => {
  assert.deepEqual(
    routeScripts()
      .map(({ route }) => route)
      .toSorted(),
    clientRoutes(),
  );
});

test('The first load of every route is at most 200 KB of script after gzip', () => {
  const tooMuch = routeScripts()
    .filter(({ bytes }) => bytes > mostBytes)
    .map(({ route, bytes, files }) => {
      const largest = files
        .slice(0, 6)
        .map(({ file, bytes: size }) => `${file} ${Math.ceil(size / 1024)} KB`);
      return `${route} needs ${Math.ceil(bytes / 1024)} KB: ${largest.join(', ')}`;
    });
  assert.deepEqual(tooMuch, []);
});

test('What every page begins with asks to be compiled while it is fetched', () => {
  const [first] = routeScripts();
  const [one, other] = (first?.files ?? []).map(({ file }) =>
    readFileSync(new URL(`../../web/dist/${file}`, import.meta.url), 'utf8'),
  );
  for (const script of [one, other]) assert.match(script ?? '', /^\/\/# allFunctionsCalledOnLoad\n/);
});

test('The script that runs while the others come waits for none of them', () => {
  const read = (file: string) => readFileSync(new URL(`../../web/dist/${file}`, import.meta.url), 'utf8');
  const early = /<script type="module" async crossorigin src="\/(assets\/early-[^"]+)"/.exec(
    read('index.html'),
  )?.[1];
  assert.ok(early, 'index.html names it');
  assert.doesNotMatch(read(early), /\bimport\b/);
});
