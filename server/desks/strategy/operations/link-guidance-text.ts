/** Says where on the internet a version of guidance is read in one language. */
import { eraseDocument } from '#kernel/documents/erase.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { z } from 'zod';
import { GuidanceId, GuidanceLink, GuidanceVersionId } from '../model/guidance.ts';
import { working, writers } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { openGuidanceAs, requireNotWithdrawn, requireTextFree } from '../rules/guidance.ts';
import {
  findGuidanceText,
  findGuidanceToWrite,
  findGuidanceVersion,
  findWholeGuidance,
  removeGuidanceText,
  saveGuidanceText,
  updateGuidance,
} from '../store/guidance.ts';

export const linkGuidanceText = operation({
  name: 'strategy.link-guidance-text',
  does: 'A writer says at which address a version of guidance is read in a language.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    guidance: GuidanceId,
    of: GuidanceVersionId,
    language: Language,
    link: GuidanceLink,
  }),
  output: z.strictObject({ guidance: GuidanceId, version: z.int() }),
  audit: ({ input }) => ({ about: input.guidance, detail: { of: input.of, language: input.language } }),
  errors: ['kernel.not-found', 'kernel.on-hold', 'strategy.guidance-withdrawn', 'strategy.guidance-issued'],
  async run({ input: { guidance, of, language, link }, tx, now, today, announce }) {
    const held = present(await findGuidanceToWrite(tx, guidance));
    requireNotWithdrawn(held);
    const version = present(await findGuidanceVersion(tx, guidance, of));
    const there = await findGuidanceText(tx, guidance, { version: of, language });
    requireTextFree(version, there);
    if (there?.document_id) await eraseDocument(tx, guidance, there.document_id);
    await removeGuidanceText(tx, held, { version: of, language });
    await saveGuidanceText(tx, held, { version: of, language, link, document: null, format: null });
    const next = await updateGuidance(tx, held, now);
    await setPublished(tx, guidance, openGuidanceAs(present(await findWholeGuidance(tx, guidance)), today));
    await announce('strategy.guidance-text-kept', guidance, { language });
    return { guidance, version: next };
  },
});
