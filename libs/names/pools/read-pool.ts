// Reads a pool's file: three lists of single name parts, in the letters of home.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** "form" as written at home; "sound" what the spellings start from, where the letters of home leave vowels out. */
export interface Part {
  readonly form: string;
  readonly sound: string;
}

export interface PoolParts {
  readonly women: readonly Part[];
  readonly men: readonly Part[];
  readonly families: readonly Part[];
}

/** Of each list as many as every pool has, so that no pool has more namesakes by the length of its list. */
const counts = { women: 36, men: 36, families: 88 };

export function readPool(name: string): PoolParts {
  const lists: Record<keyof PoolParts, Part[]> = { women: [], men: [], families: [] };
  let open: Part[] | undefined;
  for (const line of readFileSync(join(import.meta.dirname, 'data', `${name}.txt`), 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line in lists) open = lists[line as keyof PoolParts];
    else if (open) open.push(...line.trim().split(/\s+/).map(partOf));
    else throw new Error(`${name}.txt has names before its first list (women, men or families).`);
  }
  return {
    women: first(name, 'women', lists),
    men: first(name, 'men', lists),
    families: first(name, 'families', lists),
  };
}

function partOf(text: string): Part {
  const [form = '', sound = form.toLowerCase()] = text.split('=');
  return { form, sound: sound.normalize('NFC') };
}

function first(
  name: string,
  list: keyof PoolParts,
  lists: Record<keyof PoolParts, readonly Part[]>,
): readonly Part[] {
  const parts = lists[list];
  if (parts.length < counts[list]) {
    throw new Error(`${name}.txt has ${parts.length} ${list}; every pool has ${counts[list]}.`);
  }
  return parts.slice(0, counts[list]);
}
