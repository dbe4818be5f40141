/** Notes that a native speaker has read texts: `node tools/mark-reviewed.ts FOLDER LANGUAGE [KEY…]` (ADR-0006). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '#kernel/keys/files.ts';
import { type Language, languages } from '#kernel/operation/define.ts';

type Reviewed = Partial<Record<Language, Record<string, string>>>;

/** Writes the hash of each text that was read beside the texts; hashes of texts that are gone go. Answers how many count now. */
export function markReviewed(folder: string, language: Language, keys?: readonly string[]): number {
  const texts = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>;
  const unknown = keys?.find((key) => !(key in texts));
  if (unknown !== undefined) throw new Error(`${folder} has no text "${unknown}".`);
  const file = join(folder, 'reviewed.json');
  const reviewed = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Reviewed) : {};
  const before = reviewed[language] ?? {};
  const read = new Set(keys ?? Object.keys(texts));
  const now = Object.entries(texts).flatMap(([key, text]) => {
    const hash = fingerprint(text);
    return read.has(key) || before[key] === hash ? [[key, hash] as const] : [];
  });
  const sorted = now.toSorted(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(
    file,
    `${JSON.stringify({ ...reviewed, [language]: Object.fromEntries(sorted) }, null, 2)}\n`,
  );
  return sorted.length;
}

if (import.meta.main) {
  const [folder, language, ...keys] = process.argv.slice(2);
  const known = languages.find((one) => one === language);
  if (!folder || !known) {
    console.error(
      'Usage: node tools/mark-reviewed.ts FOLDER en|bg|mk|sq [KEY…]   (only what a native speaker has read)',
    );
    process.exitCode = 2;
  } else {
    const count = markReviewed(folder, known, keys.length > 0 ? keys : undefined);
    console.log(`${count} texts of ${folder} count as read in ${known}.`);
  }
}
