/** Marks that nobody sees, that turn the order of letters round, or that no database keeps: taken out and counted. */

const hiddenMarks = /(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** The same value, its texts without such marks, and how many there were. The value has few levels: it was checked before. */
export function withoutHidden<T>(data: T): { data: T; hidden: number } {
  let hidden = 0;
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.toWellFormed().replace(hiddenMarks, () => {
        hidden += 1;
        return '';
      });
    if (Array.isArray(value)) return value.map(clean);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]));
  };
  return { data: clean(data) as T, hidden };
}

/** One line of text by somebody else, for a place with little room. */
export function oneLine(text: string, most: number): string {
  return text.toWellFormed().replace(hiddenMarks, '').replaceAll(/\s+/g, ' ').trim().slice(0, most);
}
