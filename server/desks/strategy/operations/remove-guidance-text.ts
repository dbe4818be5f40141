/** Takes a text in one language out of a draft of guidance; what was issued stays. */
import { eraseDocument } from '#kernel/documents/erase.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { GuidanceId, GuidanceVersionId } from '../model/guidance.ts';
import { working, writers } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { requireGuidanceDraft, requireNotWithdrawn } from '../rules/guidance.ts';
import {
  findGuidanceText,
  findGuidanceToWrite,
  findGuidanceVersion,
  removeGuidanceText as remove,
  updateGuidance,
} from '../store/guidance.ts';

export const removeGuidanceText = operation({
  name: 'strategy.remove-guidance-text',
  does: 'A writer takes a text out of a draft of guidance.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ guidance: GuidanceId, of: GuidanceVersionId, language: Language }),
  output: z.strictObject({ guidance: GuidanceId, version: z.int() }),
  audit: ({ input }) => ({ about: input.guidance, detail: { of: input.of, language: input.language } }),
  errors: ['kernel.not-found', 'kernel.on-hold', 'strategy.guidance-withdrawn', 'strategy.guidance-issued'],
  async run({ input: { guidance, of, language }, tx, now, announce }) {
    const held = present(await findGuidanceToWrite(tx, guidance));
    requireNotWithdrawn(held);
    requireGuidanceDraft(present(await findGuidanceVersion(tx, guidance, of)));
    const text = present(await findGuidanceText(tx, guidance, { version: of, language }));
    if (text.document_id) await eraseDocument(tx, guidance, text.document_id);
    await remove(tx, held, { version: of, language });
    const version = await updateGuidance(tx, held, now);
    await announce('strategy.guidance-text-removed', guidance, { language });
    return { guidance, version };
  },
});
