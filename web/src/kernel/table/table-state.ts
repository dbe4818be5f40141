// The state of a table in the address of the page, so that a link shows what its sender saw.

export type TableState = {
  /** Words that rows must hold. */
  readonly filter?: string;
  /** A column's id; with a minus in front: largest first. */
  readonly sort?: string;
};

/** Reads the state out of an address; what is no state is dropped. */
export function readTableState(search: Record<string, unknown>): TableState {
  const { filter, sort } = search;
  const words = textOf(filter);
  return {
    ...(words === '' ? {} : { filter: words }),
    ...(typeof sort === 'string' && /^-?[a-z][a-z-]*$/.test(sort) ? { sort } : {}),
  };
}

/** Words as the address holds them: "2026" arrives as a number. Anything else that somebody typed there is no words. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';
}

export function readSort(sort: string | undefined): { id: string; desc: boolean }[] {
  if (typeof sort !== 'string' || sort === '') return [];
  return sort.startsWith('-') ? [{ id: sort.slice(1), desc: true }] : [{ id: sort, desc: false }];
}

/** Smallest first, then largest first, then as the rows came. */
export function nextSort(sort: string | undefined, column: string): string | undefined {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? undefined : column;
}
