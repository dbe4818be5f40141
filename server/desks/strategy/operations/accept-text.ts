/** Makes a settled version the text of its language; ties hang on addresses and stay. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { InstrumentId, TextVersionId, TextVersionState } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { attachText } from '../rules/attach-text.ts';
import { findParagraphs, findSections, saveParagraphs, saveSections } from '../store/index-of-text.ts';
import { findInstrument, lockInstrument } from '../store/instruments.ts';
import { findAccepted, findLeaves, findVersion } from '../store/texts.ts';
import { textWorkflow } from '../workflow.ts';

export const acceptText = operation({
  name: 'strategy.accept-text',
  does: 'A writer accepts a settled text; it becomes the text of its language.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ instrument: InstrumentId, version: TextVersionId }),
  output: z.strictObject({
    version: TextVersionId,
    state: TextVersionState,
    /** The version that it takes the place of. */
    replaced: TextVersionId.nullable(),
    attached: z.int(),
    added: z.int(),
  }),
  audit: ({ input }) => ({ about: input.instrument, detail: { version: input.version } }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input, tx, now, announce }) {
    const instrument = present(await findInstrument(tx, input.instrument));
    // Two versions of one language accepted at once would both stand: the second waits here and replaces the first.
    await lockInstrument(tx, instrument);
    const version = present(await findVersion(tx, input.instrument, input.version));
    const before = await findAccepted(tx, input.instrument, version.language);
    await moveState(
      tx,
      textWorkflow,
      { record: version.record_id, item: version.version_id, action: 'accept' },
      now,
    );
    if (before) {
      const of = { record: before.record_id, item: before.version_id };
      await moveState(tx, textWorkflow, { ...of, action: 'replace' }, now);
    }
    const leaves = await findLeaves(tx, input.instrument, input.version);
    const index = await findParagraphs(tx, input.instrument);
    const found = attachText(leaves, version.language, index, await findSections(tx, input.instrument));
    if (found.added.length > 0) await saveParagraphs(tx, instrument, found.added);
    if (found.sections.length > 0) await saveSections(tx, instrument, found.sections);
    await announce('strategy.text-accepted', instrument.record_id, { version: version.version_id });
    return {
      version: version.version_id,
      state: 'accepted' as const,
      replaced: before?.version_id ?? null,
      attached: found.attached,
      added: found.added.length,
    };
  },
});
