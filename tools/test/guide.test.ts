// The guide says the words of the screen, shows pictures that exist, and is one guide in both languages.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { guideLanguages, guidePictures } from '../guide-pictures.ts';

const root = join(import.meta.dirname, '../..');
const guide = join(root, 'docs/guide');
const marks = { en: /“([^”]+)”/g, bg: /„([^“]+)“/g } as const;

type Language = (typeof guideLanguages)[number];
const pageOf = (language: Language): string => readFileSync(join(guide, `${language}.md`), 'utf8');

/** Every text of the interface in one language; what is filled in is written "…", as in the guide. */
function textsOf(language: Language): Set<string> {
  const files = globSync(`{web/src,server}/**/messages/${language}.json`, { cwd: root });
  const texts = files.flatMap((file) =>
    Object.values(JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>),
  );
  return new Set(texts.map((text) => text.replaceAll(/\{\w+\}/g, '…')));
}

function picturesOf(text: string): string[] {
  return [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path as string);
}

for (const language of guideLanguages) {
  test(`every word that the guide quotes stands on the screen, in ${language}`, () => {
    const texts = textsOf(language);
    const quoted = [...pageOf(language).matchAll(marks[language])].map(([, words]) => words as string);
    assert.ok(quoted.length > 60, `Only ${quoted.length} words were found between marks.`);
    assert.deepEqual(
      quoted.filter((words) => !texts.has(words)),
      [],
    );
  });

  test(`every picture of the guide exists and is shown, in ${language}`, () => {
    const shown = picturesOf(pageOf(language));
    assert.deepEqual(
      shown.filter((path) => !existsSync(join(guide, path))),
      [],
    );
    assert.deepEqual(
      shown.toSorted(),
      guidePictures.map(({ name }) => `pictures/${language}/${name}.webp`).toSorted(),
    );
    const lying = globSync('*', { cwd: join(guide, 'pictures', language) });
    assert.equal(lying.length, shown.length, 'a picture lies there that the guide does not show');
  });
}

test('the guide has the same chapters with the same pictures and steps in both languages', () => {
  const [en, bg] = guideLanguages.map((language) =>
    pageOf(language)
      .split(/^## /m)
      .map((chapter) => ({
        number: /^\d+\. /.exec(chapter)?.[0],
        pictures: picturesOf(chapter).map((path) => path.replace(`/${language}/`, '/')),
        steps: chapter.match(/^(\d\.|- |\| )/gm)?.length ?? 0,
        chapters: chapter.match(/\((?:chapter|глава) \d+\)/g)?.map((one) => one.replaceAll(/\D/g, '')) ?? [],
        links: [...chapter.matchAll(/\]\((\.\.[^)]+)\)/g)].map(([, path]) => path),
      })),
  );
  assert.ok((en?.length ?? 0) > 15);
  assert.deepEqual(bg, en);
});
