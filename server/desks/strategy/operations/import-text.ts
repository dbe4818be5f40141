/** Reads an uploaded text in a child process and stores it beside the index, as a version that waits. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId, TextVersionId, TextVersionState } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { newId } from '#kernel/ids.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import type { Upload } from '#kernel/operation/define.ts';
import { moveState, startState } from '#kernel/workflow/move.ts';
import { bodyOf, readIsolated, type TextTree, TextsError } from '#libs/texts/index.ts';
import { fold } from '../rules/fold.ts';
import { requireHoldable } from '../rules/guards.ts';
import { findInstrument, findInstrumentForUpdate } from '../store/instruments.ts';
import { saveVersion } from '../store/texts.ts';
import { textWorkflow } from '../workflow.ts';

type Read = { tree: TextTree; decoding: string };

async function read(upload: Upload): Promise<Read> {
  try {
    return await readIsolated(upload.bytes, upload.name, 'both');
  } catch (error) {
    if (!(error instanceof TextsError)) throw error;
    refuse('strategy.file-unreadable', {
      status: 422,
      params: { why: error.code, ...error.values },
      fields: [{ path: 'file', code: error.code, message: error.message }],
    });
  }
}

function rowsOf(tree: TextTree) {
  return {
    format: tree.format,
    encoding: tree.decoding.encoding,
    rule: tree.decoding.rule,
    parts: tree.parts,
    unassigned: tree.unassigned,
    leaves: tree.leaves.map(({ start, end, bodyAt: _, marks: __, ...leaf }, position) => {
      const body = bodyOf(tree.leaves[position] as (typeof tree.leaves)[number]);
      return { ...leaf, position, starts_at: start, ends_at: end, body, folded: fold(body) };
    }),
    doubts: tree.doubts.map((doubt, position) => ({ ...doubt, position })),
  };
}

export const importText = operation({
  name: 'strategy.import-text',
  does: 'A writer uploads an official text; it is read into addressed paragraphs and waits for a decision on what is doubtful.',
  kind: 'command',
  who: writers,
  purpose: working,
  transport: 'upload',
  input: z.strictObject({ instrument: InstrumentId, language: Language.optional() }),
  output: z.strictObject({
    version: TextVersionId,
    language: z.string(),
    state: TextVersionState,
    doubts: z.int(),
    unassigned: z.int(),
  }),
  audit: ({ input, output }) => ({ about: input.instrument, detail: { version: output.version } }),
  errors: [
    'kernel.not-found',
    'strategy.file-needed',
    'strategy.file-unreadable',
    'strategy.restricted-is-metadata-only',
    'strategy.language-needed',
    'strategy.no-paragraphs',
  ],
  file: {
    // Before the file is opened: of a restricted document not even the reading happens (R02).
    async admit({ input, tx }) {
      requireHoldable(present(await findInstrument(tx, input.instrument)));
    },
    read,
  },
  async run({ input, tx, now, upload, file, announce }) {
    const instrument = present(await findInstrumentForUpdate(tx, input.instrument));
    requireHoldable(instrument);
    if (!upload) refuse('strategy.file-needed', { status: 422 });
    const { tree, decoding: source } = file as Read;
    const language = input.language ?? tree.language;
    if (language === 'und') refuse('strategy.language-needed', { status: 422 });
    if (!tree.leaves.some((leaf) => ['paragraph', 'recital', 'article'].includes(leaf.kind))) {
      refuse('strategy.no-paragraphs', { status: 422 });
    }
    const version = newId(now);
    await saveVersion(
      tx,
      instrument,
      { id: version, language, fileName: upload.name, source, ...rowsOf(tree) },
      now,
    );
    const of = { record: instrument.record_id, item: version };
    await startState(tx, textWorkflow, of, now);
    const open = tree.doubts.length > 0;
    if (!open) await moveState(tx, textWorkflow, { ...of, action: 'settle' }, now);
    await announce('strategy.text-imported', instrument.record_id, { version });
    return {
      version,
      language,
      state: open ? ('read' as const) : ('settled' as const),
      doubts: tree.doubts.length,
      unassigned: tree.unassigned.length,
    };
  },
});
