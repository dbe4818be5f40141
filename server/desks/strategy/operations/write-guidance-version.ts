/** Writes the draft of the next version of guidance: what it is called, from which day it applies, what is new. */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { GuidanceId, GuidanceVersionFacts, GuidanceVersionId } from '../model/guidance.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireGuidanceDraft, requireNotWithdrawn } from '../rules/guidance.ts';
import {
  findGuidanceToWrite,
  findGuidanceVersion,
  saveGuidanceVersion,
  updateGuidance,
  updateGuidanceDraft,
} from '../store/guidance.ts';

export const writeGuidanceVersion = operation({
  name: 'strategy.write-guidance-version',
  does: 'A writer drafts a version of guidance, with the day from which it applies.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: GuidanceVersionFacts.extend({
    guidance: GuidanceId,
    base: Base,
    /** The draft that it goes on with; without it a draft is begun. */
    draft: GuidanceVersionId.nullable().default(null),
  }),
  output: z.strictObject({ guidance: GuidanceId, draft: GuidanceVersionId, version: z.int() }),
  audit: ({ input, output }) => ({ about: input.guidance, detail: { draft: output.draft } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.guidance-withdrawn',
    'strategy.guidance-issued',
    'strategy.guidance-draft-open',
  ],
  async run({ input, tx, now, announce }) {
    const held = present(await findGuidanceToWrite(tx, input.guidance));
    requireBase(held, input.base);
    requireNotWithdrawn(held);
    const id = input.draft ?? newId(now);
    if (input.draft) {
      requireGuidanceDraft(present(await findGuidanceVersion(tx, input.guidance, id)));
      await updateGuidanceDraft(tx, held, id, input);
    } else if (!(await saveGuidanceVersion(tx, held, { ...input, id })))
      refuse('strategy.guidance-draft-open');
    const version = await updateGuidance(tx, held, now);
    await announce('strategy.guidance-drafted', input.guidance);
    return { guidance: input.guidance, draft: id, version };
  },
});
