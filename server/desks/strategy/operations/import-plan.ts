/** Reads a plan from .csv, .xlsx or a table in .docx: columns are proposed, problems are named by row and column, importing again makes no double. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { ImportColumn, ImportField, ImportMapping, ImportProblem } from '../model/plan-import.ts';
import { working, writers } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { newId } from '#kernel/ids.ts';
import { Outdated, present, refuse } from '#kernel/operation/errors.ts';
import type { Context, Upload } from '#kernel/operation/define.ts';
import { type ReadPlan, readPlan } from '#libs/plans/index.ts';
import { proposeRepair, readDate, readIsolated, type Table, TextsError } from '#libs/texts/index.ts';
import { moveStates, startStates } from '#kernel/workflow/move.ts';
import { deskSentence } from '#kernel/exports/messages.ts';
import { requireOpenPlan } from '../rules/guards.ts';
import { type ImportWork, importWork } from '../rules/import-work.ts';
import { importFields } from '../model/lists.ts';
import { legalGapsOf } from '../rules/law.ts';
import { assessedItems, withActivities } from '../rules/rights-gate.ts';
import { findLines, findParagraphs } from '../store/index-of-text.ts';
import { findDirectory } from '../store/people.ts';
import { countOpenReviews } from '../store/findings.ts';
import { findLegalFacts } from '../store/law.ts';
import { findHeads } from '../store/assessments.ts';
import { findPlan, findPlanToWrite } from '../store/plans.ts';
import { findStamp, findWholePlan } from '../store/whole-plan.ts';
import { writeImport } from '../store/write-import.ts';
import { measureWorkflow } from '../workflow.ts';

const mostProblems = 5000;
const titles: readonly ImportField[] = ['title', 'title-en', 'title-bg', 'title-mk', 'title-sq'];
/** What a plan usually says; a table without it is told so once, not in every row. */
const expected: readonly ImportField[] = [
  'external-id',
  'kind',
  'level',
  'lead',
  'starts',
  'ends',
  'status',
  'planned',
  'currency',
  'addresses',
];

async function readTable(upload: Upload, sheet: string | undefined): Promise<Table> {
  try {
    return await readIsolated(upload.bytes, upload.name, 'table', sheet === undefined ? {} : { sheet });
  } catch (error) {
    if (!(error instanceof TextsError)) throw error;
    refuse('strategy.file-unreadable', {
      status: 422,
      params: { why: error.code, ...error.values },
      fields: [{ path: 'file', code: error.code, message: error.message }],
    });
  }
}

/** A mapping for a column that the file lacks was made for another file. */
function requireKnownColumns(table: Table, mapping: Readonly<Record<string, string | null>>): void {
  const unknown = Object.keys(mapping).find((column) => !table.columns.includes(column));
  if (unknown !== undefined) {
    refuse('strategy.column-unknown', {
      status: 422,
      params: { column: unknown },
      fields: [
        { path: `mapping.${unknown}`, code: 'column-unknown', message: 'The file has no such column.' },
      ],
    });
  }
}

const Input = z.strictObject({
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
});

/** What a table would do to the plan as it stood at `stamp`. */
type Prepared = { stamp: string; read: ReadPlan; work: ImportWork };

/** Reads the rows and compares them with the plan; writes nothing, so that a dry run is the same work. */
async function prepare({
  input,
  tx,
  now,
  today,
  timeZone,
  file,
  progress,
}: Context<z.output<typeof Input>>): Promise<Prepared | undefined> {
  const table = file as Table | undefined;
  const plan = present(await findPlan(tx, input.plan));
  if (!table) return undefined;
  requireKnownColumns(table, input.mapping ?? {});
  await progress('comparing');
  // Before anything else is read: what changes from here on is seen by its stamp.
  const stamp = await findStamp(tx, plan.record_id);
  const { organisations, posts } = await findDirectory(tx);
  const lines = await findLines(tx, [plan.instrument_id, plan.record_id]);
  const addresses = new Set([
    ...(await findParagraphs(tx, plan.instrument_id)).map((one) => one.address),
    ...lines.map((one) => `line/${one.line}`),
  ]);
  const { language, repair } = input;
  const around = { language, repair, organisations, posts, addresses, readDate };
  const read = readPlan(table, around, input.mapping);
  requireTitles(table, read);
  const tools = { newId: () => newId(now), repaired: (text: string) => proposeRepair(text) ?? text };
  const reason = deskSentence('strategy', language, 'import.stopped-in-table');
  const whole = await findWholePlan(tx, plan.record_id);
  const assessed = assessedItems(whole, await findHeads(tx, timeZone, plan.record_id), today);
  const law = await findLegalFacts(tx, plan.record_id, today);
  const lacking = [...law].filter(([, facts]) => legalGapsOf(facts).length > 0).map(([id]) => id);
  const gate = {
    assessed,
    underReview: withActivities(whole, (await countOpenReviews(tx, plan.record_id)).keys()),
    unlawful: withActivities(whole, lacking),
  };
  return { stamp, read, work: importWork(read.entries, whole, tools, { language, reason, gate }) };
}

function requireTitles(table: Table, { columns }: ReadPlan): void {
  if (columns.some(({ field }) => field && titles.includes(field))) return;
  refuse('strategy.title-column-needed', {
    status: 422,
    params: { columns: table.columns.join(', ').slice(0, 300) },
  });
}

export const importPlan = operation({
  name: 'strategy.import-plan',
  does: 'A writer brings a plan in from a table.',
  kind: 'command',
  who: writers,
  purpose: working,
  transport: 'upload',
  input: Input,
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
  background: {
    tells: ({ rows, new: added, changed, refused }) => ({ rows, new: added, changed, refused }),
  },
  file: {
    async admit({ input, tx }) {
      const plan = present(await findPlan(tx, input.plan));
      if (!input.dryRun) requireOpenPlan(plan);
    },
    read: (upload, input) => readTable(upload, input.sheet),
  },
  prepare,
  async run({ input, tx, now, upload, prepared, progress, announce }) {
    if (!upload) refuse('strategy.file-needed', { status: 422 });
    const { stamp, read, work } = prepared as Prepared;
    if (!input.dryRun) {
      // The file took its time: by now the plan may have been submitted, or somebody may have written into it.
      const plan = present(await findPlanToWrite(tx, input.plan));
      requireOpenPlan(plan);
      if ((await findStamp(tx, plan.record_id)) !== stamp) throw new Outdated();
      const total = read.rows;
      await writeImport(tx, plan, work, now, (done) => progress('writing', Math.min(done, total), total));
      await progress('recording');
      await startStates(tx, measureWorkflow, { record: plan.record_id, items: work.started }, now);
      for (const moves of work.rounds)
        await moveStates(tx, measureWorkflow, { record: plan.record_id, moves }, now);
      await announce('strategy.plan-imported', plan.record_id, { new: work.new, changed: work.changed });
    }
    const problems = [...read.problems, ...work.problems].sort((one, other) => one.row - other.row);
    const has = new Set(read.columns.map((column) => column.field));
    return {
      rows: read.rows,
      new: work.new,
      changed: work.changed,
      unchanged: work.unchanged,
      refused: read.rows - work.new - work.changed - work.unchanged,
      problems: problems.slice(0, mostProblems),
      problemsLeftOut: Math.max(0, problems.length - mostProblems),
      columns: read.columns,
      missing: importFields.filter((field) => expected.includes(field) && !has.has(field)),
      written: !input.dryRun,
    };
  },
});
