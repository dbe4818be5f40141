/** The pack for a deputy or successor on paper. */
import { z } from 'zod';
import { deskSentences } from '#kernel/exports/messages.ts';
import { writePdf } from '#kernel/exports/pdf.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { operation } from '#kernel/operation/define.ts';
import { Language } from '../model/packs.ts';
import { keepers, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { handoverReport } from '../rules/handover-report.ts';
import { readHandover } from './read-handover.ts';

export const exportHandover = operation({
  name: 'committee.export-handover',
  does: 'Whoever works in a post exports what its deputy or successor must know.',
  kind: 'query',
  who: keepers,
  purpose: working,
  transport: 'download',
  input: z.strictObject({ post: z.uuid().optional(), since: Day.optional(), language: Language }),
  output: z.strictObject({
    name: z.string(),
    type: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  audit: ({ input }) => ({ detail: { post: input.post ?? 'own' } }),
  errors: ['kernel.not-found'],
  async run({ input: { language, ...of }, call, today }) {
    const handover = await call(readHandover, of);
    const report = handoverReport(handover, deskSentences('committee', language), language);
    return { name: `handover-${today}.${language}.pdf`, type: fileTypes.pdf, bytes: await writePdf(report) };
  },
});
