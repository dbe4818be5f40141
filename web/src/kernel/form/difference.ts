// What differs between what I wrote and what stands there now, field by field; and what it becomes.

export type Difference<Values> = { field: keyof Values & string; mine: unknown; theirs: unknown };

/**
 * The fields where both changed the same thing differently. Where only one side changed a field since `base`,
 * nobody needs to be asked: that change stands.
 */
export function findDifferences<Values extends object>(
  base: Values,
  mine: Values,
  theirs: Values,
): Difference<Values>[] {
  return (Object.keys(mine) as (keyof Values & string)[])
    .filter(
      (field) =>
        !same(mine[field], theirs[field]) &&
        !same(mine[field], base[field]) &&
        !same(theirs[field], base[field]),
    )
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));
}

/** Mine where I changed it (and did not give way), theirs everywhere else. */
export function merge<Values extends object>(
  base: Values,
  mine: Values,
  theirs: Values,
  giveWay: ReadonlySet<string>,
): Values {
  const merged = { ...mine };
  for (const field of Object.keys(mine) as (keyof Values & string)[]) {
    if (same(mine[field], base[field]) || giveWay.has(field)) merged[field] = theirs[field];
  }
  return merged;
}

/** Equal as JSON would write them, whatever the order of an object's keys. */
export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, v]) => v !== undefined && v !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
