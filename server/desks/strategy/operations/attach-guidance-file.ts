/** Keeps a version of guidance in one language as a file: scanned, cleaned of what tells its origin, sealed. */
import type { CleanDocument } from '#kernel/documents/clean.ts';
import { toldKinds } from '#kernel/documents/clean/refused.ts';
import { eraseDocument } from '#kernel/documents/erase.ts';
import { putDocument } from '#kernel/documents/put.ts';
import { takeDocument } from '#kernel/documents/take.ts';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { z } from 'zod';
import { GuidanceFormat, GuidanceId, GuidanceVersionId } from '../model/guidance.ts';
import { guidanceFormats } from '../model/lists.ts';
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

const Input = z.strictObject({
  guidance: GuidanceId,
  of: GuidanceVersionId,
  language: Language,
  /** Some of what tells its origin cannot be taken out of this file, and that is accepted. */
  acceptKept: z.boolean().default(false),
});

export const attachGuidanceFile = operation({
  name: 'strategy.attach-guidance-file',
  does: 'A writer keeps a version of guidance in a language as a file.',
  kind: 'command',
  who: writers,
  purpose: working,
  transport: 'upload',
  input: Input,
  output: z.strictObject({ guidance: GuidanceId, version: z.int(), told: z.array(z.enum(toldKinds)) }),
  audit: ({ input }) => ({ about: input.guidance, detail: { of: input.of, language: input.language } }),
  errors: [
    'kernel.not-found',
    'kernel.on-hold',
    'kernel.document-too-large',
    'kernel.document-type',
    'kernel.document-refused',
    'kernel.document-marked',
    'kernel.metadata-kept',
    'strategy.guidance-withdrawn',
    'strategy.guidance-issued',
  ],
  file: takeDocument<z.output<typeof Input>>({
    types: guidanceFormats,
    admit: async ({ input, tx }) => {
      const { guidance, of } = input as z.output<typeof Input>;
      present(await findGuidanceVersion(tx, guidance, of));
    },
    acceptsKept: ({ acceptKept }) => acceptKept,
  }),
  async run({ input: { guidance, of, language }, tx, now, today, file, seals, announce }) {
    const held = present(await findGuidanceToWrite(tx, guidance));
    requireNotWithdrawn(held);
    const version = present(await findGuidanceVersion(tx, guidance, of));
    const there = await findGuidanceText(tx, guidance, { version: of, language });
    requireTextFree(version, there);
    const clean =
      (file as CleanDocument | undefined) ?? refuse('kernel.document-type', { params: { allowed: '' } });
    if (there?.document_id) await eraseDocument(tx, guidance, there.document_id);
    await removeGuidanceText(tx, held, { version: of, language });
    const document = newId(now);
    await putDocument(tx, seals, { id: document, record: guidance, file: clean });
    const format = GuidanceFormat.parse(clean.type);
    await saveGuidanceText(tx, held, { version: of, language, link: null, document, format });
    const next = await updateGuidance(tx, held, now);
    await setPublished(tx, guidance, openGuidanceAs(present(await findWholeGuidance(tx, guidance)), today));
    await announce('strategy.guidance-text-kept', guidance, { language });
    return { guidance, version: next, told: [...clean.told] };
  },
});
