/** Nouns of importing a plan from a table: what a column holds and what is wrong with a cell. Browser-safe. */
import { z } from 'zod';
import { importFields } from './lists.ts';

export const ImportField = z.enum(importFields);
export type ImportField = z.infer<typeof ImportField>;

/** Heading as it stands in the file → what it holds; null: the column is left out on purpose. */
export const ImportMapping = z.record(z.string().max(500), ImportField.nullable());

export const ImportColumn = z.strictObject({
  column: z.string(),
  /** null: no field was found for it; it is not imported. */
  field: ImportField.nullable(),
  /** How the field was found: the heading says it, the values look like it, or a person chose it. */
  because: z.enum(['heading', 'values', 'chosen']).nullable(),
  /** Up to three values, so that a person can see what it holds. */
  examples: z.array(z.string()),
});

export const ImportProblem = z.strictObject({
  /** Line of the file (or row of the sheet), the heading is 1. */
  row: z.int(),
  column: z.string().nullable(),
  /** One of `tableProblemCodes` and `planProblemCodes`; its words are `import.problem.<code>`. */
  code: z.string(),
  /** What it should probably be; null where nothing is proposed. */
  proposal: z.string().nullable(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;
