/** Names in a page what its address needs first, so that the browser fetches it at once and not after the first script. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#kernel/operation/define.ts';

type FirstFiles = {
  readonly pages: readonly {
    /** As in the client's routes: `/strategy/plan/items/$item`. */
    readonly route: string;
    readonly scripts: readonly string[];
    readonly styles: readonly string[];
    readonly rooms: readonly string[];
  }[];
  /** Room, language: the files of its texts. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};

/**
 * The lines for the head of the page at a path, for a reader of that language. They only hasten: an address that is not
 * known, or a build without the list, gets none, and a language guessed wrong costs a file that nobody reads.
 */
export function openFirstFiles(folder: string): (path: string, language: Language) => string {
  const file = join(folder, 'first-files.json');
  if (!existsSync(file)) return () => '';
  const { pages, texts } = JSON.parse(readFileSync(file, 'utf8')) as FirstFiles;
  // A fixed name goes before a placeholder: /items/new is no item.
  const inOrder = pages.toSorted((one, other) => placeholders(one.route) - placeholders(other.route));
  return (path, language) => {
    const page = inOrder.find(({ route }) => leadsTo(route, path));
    if (!page) return '';
    const said = page.rooms.flatMap((room) => texts[room]?.[language] ?? []);
    return [
      ...[...page.scripts, ...said].map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`),
      ...page.styles.map((name) => `<link rel="stylesheet" crossorigin href="/${name}">`),
    ].join('');
  };
}

function placeholders(route: string): number {
  return route.split('$').length;
}

function leadsTo(route: string, path: string): boolean {
  const [fixed, given] = [route.split('/'), path.split('/')];
  return (
    fixed.length === given.length &&
    fixed.every((part, at) => (part.startsWith('$') ? given[at] !== '' : part === given[at]))
  );
}
