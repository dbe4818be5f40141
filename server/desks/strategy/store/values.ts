/** How values stand in the tables: conditions of a search. */
import { type RawBuilder, sql } from 'kysely';

/**
 * How near an object is to what was typed: 0 where its number is just that, 1 where the number begins with it, 2 where
 * a title does, 3 otherwise. `folded` holds the texts one after another, with " | " between them.
 */
export function nearness(
  number: string,
  folded: string,
  { typed, phrase }: { typed: string; phrase: string },
): RawBuilder<number> {
  const own = sql`lower(${sql.ref(number)})`;
  return sql<number>`(case when ${own} = ${typed}::text then 0 when starts_with(${own}, ${typed}::text) then 1
    when position(${`| ${phrase}`}::text in ${'| '}::text || ${sql.ref(folded)}) > 0 then 2 else 3 end)`;
}

/** Every word stands in the folded column. Words hold letters and digits only, so no pattern slips in. */
export function holdsWords(column: string, words: readonly string[]): RawBuilder<unknown> {
  if (words.length === 0) return sql`true`;
  return sql.join(
    words.map((word) => sql`${sql.ref(column)} like ${`%${word}%`}`),
    sql` and `,
  );
}
