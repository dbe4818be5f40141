/** Gives the address at which one text of guidance is fetched, once. */
import { makeAddress } from '#kernel/documents/address.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { GuidanceId, GuidanceVersionId } from '../model/guidance.ts';
import { readers, reading } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { findGuidanceText } from '../store/guidance.ts';

export const fetchGuidanceFile = operation({
  name: 'strategy.fetch-guidance-file',
  does: 'A reader fetches a text of guidance.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ guidance: GuidanceId, of: GuidanceVersionId, language: Language }),
  output: z.strictObject({ address: z.string() }),
  audit: ({ input }) => ({ about: input.guidance, detail: { of: input.of, language: input.language } }),
  errors: ['kernel.not-found'],
  async run({ input: { guidance, of, language }, tx }) {
    const text = present(await findGuidanceText(tx, guidance, { version: of, language }));
    const document = text.document_id ?? notFound();
    return { address: await makeAddress(tx, { record: guidance, document }) };
  },
});
