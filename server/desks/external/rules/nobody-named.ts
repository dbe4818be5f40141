/** Texts of a joint activity name nobody: what looks like somebody's name is asked, and kept only when a person says that it is none. */
import { refuse } from '#kernel/operation/errors.ts';
import { fullNamesIn } from '#libs/full-names/index.ts';
import type { Texts } from '../model/shared.ts';

/**
 * `called`: what institutions and places are called. `looked`: words of which a writer said that they name nobody. Answers those
 * of them that stand in the texts, to be kept; refuses where others do, with the words in the fields.
 */
export function requireNobodyNamed(
  texts: readonly (Texts | string | null)[],
  called: readonly string[],
  looked: readonly string[],
): string[] {
  const found = new Set(
    texts
      .flatMap((one) => (one === null ? [] : typeof one === 'string' ? [one] : Object.values(one)))
      .flatMap((text) => (text ? fullNamesIn(text, { attended: [], called }) : [])),
  );
  const open = [...found].filter((words) => !looked.includes(words));
  if (open.length > 0)
    refuse('external.somebody-named', {
      status: 422,
      params: { words: open.join(', ') },
      fields: open.map((words) => ({ path: 'lookedAt', code: 'somebody-named', message: words })),
    });
  return [...found];
}

/** All names of institutions, in every language. */
export function calledAs(institutions: readonly { names: Texts }[]): string[] {
  return institutions.flatMap(({ names }) => Object.values(names)).filter((one) => one !== undefined);
}
