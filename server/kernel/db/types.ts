/** Tables and columns as TypeScript; until the generator has run, any table. */
import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: replaced by tools/write-types.ts
export type Database = any;

/** The query builder of one transaction. */
export type Tx = Kysely<Database>;
