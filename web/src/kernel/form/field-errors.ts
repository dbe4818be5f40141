// Puts a refusal's field errors where they belong: each beside its field, all in the summary.
import type { FieldProblem } from '../problem.ts';

export type FieldErrors = ReadonlyMap<string, string>;

/** By field; a path into a field ("title.bg") belongs to the field that is shown for it, or to its nearest parent. */
export function placeErrors(problems: readonly FieldProblem[], shown: readonly string[]): FieldErrors {
  const placed = new Map<string, string>();
  for (const { path, message } of problems) {
    const field = nearest(path, shown) ?? '';
    placed.set(field, placed.has(field) ? `${placed.get(field)} ${message}` : message);
  }
  return placed;
}

function nearest(path: string, shown: readonly string[]): string | undefined {
  const parts = path.split(/[./]/).filter(Boolean);
  for (let length = parts.length; length > 0; length--) {
    const found = shown.find((name) => name === parts.slice(0, length).join('.'));
    if (found !== undefined) return found;
  }
  return undefined;
}
