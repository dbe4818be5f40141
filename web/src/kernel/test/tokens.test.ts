// Reads the style sheet itself: what is tested is what is shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contrast } from '../theme/contrast.ts';

const sheet = readFileSync(join(import.meta.dirname, '../theme/tokens.css'), 'utf8');

function tokens(selector: string): Map<string, string> {
  const start = sheet.indexOf(`${selector} {`);
  assert.ok(start >= 0, `tokens.css has ${selector}`);
  const block = sheet.slice(start, sheet.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const grounds = ['paper', 'raised', 'hover', 'accent-tint'];
const pairs: [string, string][] = [
  ...['ink', 'muted', 'accent', 'accent-strong', 'waiting', 'late', 'done', 'quiet', 'restricted'].flatMap(
    (ink) => grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...['waiting', 'late', 'done', 'quiet', 'restricted'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-ground`],
    ['ink', `${tone}-ground`],
    ['muted', `${tone}-ground`],
    ['accent', `${tone}-ground`],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];

for (const [scheme, selector] of [
  ['light', ':root'],
  ['dark', ":root[data-mantine-color-scheme='dark']"],
] as const) {
  test(`in the ${scheme} set every ink reads at 4.5 to 1 or better on every ground it stands on`, () => {
    const found = tokens(selector);
    for (const [ink, ground] of pairs) {
      const inkColour = found.get(ink);
      const groundColour = found.get(ground);
      assert.ok(inkColour && groundColour, `${ink} and ${ground} are in the ${scheme} set`);
      const ratio = contrast(inkColour, groundColour);
      assert.ok(
        ratio >= 4.5,
        `${scheme}: ${ink} ${inkColour} on ${ground} ${groundColour} is ${ratio.toFixed(2)}`,
      );
    }
  });

  test(`in the ${scheme} set the edge of a field and the colours of charts stand out at 3 to 1`, () => {
    const found = tokens(selector);
    for (const edge of ['line-strong', 'accent', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `chart-${n}`)]) {
      for (const ground of ['paper', 'raised']) {
        const ratio = contrast(found.get(edge) ?? '', found.get(ground) ?? '');
        assert.ok(ratio >= 3, `${scheme}: ${edge} on ${ground} is ${ratio.toFixed(2)}`);
      }
    }
  });
}

test('black on white is the greatest contrast and a colour on itself the smallest', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#0e5a61', '#0e5a61'), 1);
});
