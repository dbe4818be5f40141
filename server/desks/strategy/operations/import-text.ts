/** Reads an uploaded text in a child process and stores it beside the index, as a version that waits. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId, TextVersionId, TextVersionState } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { Language } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
