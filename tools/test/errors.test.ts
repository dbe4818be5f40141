/** Every code that the code refuses with is on docs/errors.md and has its texts; nothing is there that nothing refuses with. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { languages } from '#kernel/operation/define.ts';
import { kernelErrors } from '#kernel/operation/errors.ts';
import { desks } from '#server/desks.ts';
import { codesOf } from '../docs/errors-page.ts';

const root = dirname(dirname(import.meta.dirname));
const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
const onPage = [...page.matchAll(/^\| `([a-z]+\.[a-z-]+)` \|/gm)].map((match) => match[1] as string);

const sources = globSync(['server/**/*.ts', 'cli/**/*.ts', 'libs/texts/**/*.ts', 'web/src/**/*.{ts,tsx}'], {
  cwd: root,
})
  .filter((path) => !/(^|\/)test\/|\/operation\/errors\.ts$|libs\/texts\/errors\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Codes at the places where something is refused. */
const refused = sources.flatMap(({ text }) =>
  [...text.matchAll(/(?:refuse|refused|Refusal|TextsError)\(\s*'([a-z]+\.[a-z-]+)'/g)].map(
    (match) => match[1] as string,
  ),
);

const folders = {
  kernel: 'server/kernel',
  ...Object.fromEntries(desks.map(({ manifest }) => [manifest.name, `server/desks/${manifest.name}`])),
};
const own: Record<string, string[]> = {
  kernel: Object.keys(kernelErrors),
  ...Object.fromEntries(desks.map(({ manifest }) => [manifest.name, codesOf(manifest)])),
};

describe('error codes', () => {
  it('are on the page when anything refuses with them', () => {
    assert.deepEqual([...new Set(refused)].filter((code) => !onPage.includes(code)).sort(), []);
  });

  it('are on the page only when something refuses with them', () => {
    const everything = sources.map(({ text }) => text).join('\n');
    assert.deepEqual(
      onPage.filter((code) => !everything.includes(`'${code}'`)),
      [],
    );
    assert.equal(new Set(onPage).size, onPage.length);
  });

  it('of a desk are declared by the operation that refuses with them', () => {
    for (const { manifest } of desks) {
      const said = refused.filter((code) => code.startsWith(`${manifest.name}.`));
      assert.deepEqual(
        [...new Set(said)].filter((code) => !codesOf(manifest).includes(code)).sort(),
        [],
        manifest.name,
      );
    }
  });

  for (const [room, folder] of Object.entries(folders)) {
    for (const language of languages) {
      it(`of ${room} say in ${language} what is wrong and what to do`, () => {
        const texts = JSON.parse(
          readFileSync(join(root, folder, 'messages', `${language}.json`), 'utf8'),
        ) as Record<string, string>;
        const wanted = (own[room] ?? []).flatMap((code) => [`error.${code}`, `error.${code}.todo`]).sort();
        assert.deepEqual(
          Object.keys(texts)
            .filter((key) => key.startsWith('error.'))
            .sort(),
          wanted,
        );
        for (const key of wanted) assert.match(texts[key] ?? '', /[^\s].*[.}]$/s, key);
      });
    }
  }
});
