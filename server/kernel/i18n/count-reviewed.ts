/** Counts the texts of the interface, and how many a native speaker has read: those whose hash stands in `reviewed.json`. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../keys/files.ts';
import { languages, type Language } from '../operation/define.ts';

export type ReviewCount = { texts: number; reviewed: number };

const wholeTree = fileURLToPath(new URL('../../..', import.meta.url));

/** Folders of the kernel, the desks and the client that hold texts. */
const places = [
  'server/kernel/messages',
  'server/desks/*/messages',
  'web/src/kernel/messages',
  'web/src/desks/*/messages',
];

/** A text counts as read only while its hash is the one that was read: changing it makes it unread by itself (ADR-0006). */
export async function countReviewed(root: string = wholeTree): Promise<Record<Language, ReviewCount>> {
  const folders = places
    .flatMap((place) => globSync(place, { cwd: root }))
    .map((folder) => join(root, folder));
  const count = (language: Language): ReviewCount => {
    const counts = folders.map((folder) => countFolder(folder, language));
    return {
      texts: counts.reduce((sum, one) => sum + one.texts, 0),
      reviewed: counts.reduce((sum, one) => sum + one.reviewed, 0),
    };
  };
  return Object.fromEntries(languages.map((language) => [language, count(language)])) as Record<
    Language,
    ReviewCount
  >;
}

function countFolder(folder: string, language: Language): ReviewCount {
  const file = join(folder, `${language}.json`);
  if (!existsSync(file)) return { texts: 0, reviewed: 0 };
  const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  const list = join(folder, 'reviewed.json');
  const read: Partial<Record<Language, Record<string, string>>> = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : {};
  const hashes = read[language] ?? {};
  return {
    texts: texts.length,
    reviewed: texts.filter(([key, text]) => hashes[key] === fingerprint(text)).length,
  };
}
