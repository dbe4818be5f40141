/** Reads a plan from .csv, .xlsx or a table in .docx: columns are proposed, problems are named by row and column, importing again makes no double. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { ImportColumn, ImportField, ImportMapping, ImportProblem } from '../model/plan-import.ts';
import { working, writers } from '../model/roles.ts';
import { Language } from '../model/shared.ts';

export const importPlan = operation({
  name: 'strategy.import-plan',
  does: 'A writer brings a plan in from a table.',
  kind: 'command',
  who: writers,
  purpose: working,
  transport: 'upload',
  input: z.strictObject({
    plan: PlanId,
    /** True: nothing is written; the answer says what would be. */
    dryRun: z.boolean().default(true),
    /** What each column holds, confirmed; by default as proposed. Keys are headings as they stand in the file. */
    mapping: ImportMapping.optional(),
    /** Language of titles in columns that name none. */
    language: Language.default('en'),
    /** True: the proposed repairs are taken. */
    repair: z.boolean().default(false),
    /** Sheet of a workbook; the first by default. */
    sheet: z.string().max(100).optional(),
  }),
  output: z.strictObject({
    rows: z.int(),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    /** By row and column of the file; at most 5,000, `problemsLeftOut` counts the rest. */
    problems: z.array(ImportProblem),
    problemsLeftOut: z.int(),
    columns: z.array(ImportColumn),
    /** Fields that no column was found for. */
    missing: z.array(ImportField),
    written: z.boolean(),
  }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { rows: output.rows, new: output.new, changed: output.changed, written: output.written },
  }),
  errors: [
    'kernel.not-found',
    'strategy.plan-not-open',
    'strategy.file-needed',
    'strategy.file-unreadable',
    'strategy.title-column-needed',
    'strategy.column-unknown',
  ],
  async run() {
    throw new Error('not written yet');
  },
});
