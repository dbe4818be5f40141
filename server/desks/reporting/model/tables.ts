/** The nouns of a sheet that went out as a spreadsheet and came back. Browser-safe. */
import { z } from 'zod';
import { AnswerFacts, AnswerId } from './answers.ts';
import { lineStates, tableColumns, tableTold } from './lists.ts';
import { Base } from './shared.ts';

/** Something that is told of rows of the file, both included and counted as the spreadsheet counts them; 0: of the file. */
export const Told = z.strictObject({
  row: z.int(),
  until: z.int(),
  column: z.enum(tableColumns).nullable(),
  code: z.enum(tableTold),
  /** What stands there: a cell, a heading, the name of a sheet. */
  text: z.string().nullable(),
});
export type Told = z.output<typeof Told>;

/** What one line of the file answers. `facts` is what would stand in the row afterwards: an empty cell changes nothing. */
export const TableLine = z.strictObject({
  row: z.int(),
  answer: z.uuid(),
  base: Base,
  state: z.enum(lineStates),
  facts: AnswerFacts,
});
export type TableLine = z.output<typeof TableLine>;

/** A row as it is taken from a spreadsheet, with the version that whoever accepts it has seen. */
export const TakenRow = AnswerFacts.extend({ answer: AnswerId, base: Base });
