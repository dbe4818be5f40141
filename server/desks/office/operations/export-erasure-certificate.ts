/** The certificate of one erasure, to be handed out: rule, day, and the last day on which a backup could bring it back. */
import { z } from 'zod';
import { deskSentences } from '#kernel/exports/messages.ts';
import { writePdf } from '#kernel/exports/pdf.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { writeText } from '#kernel/exports/text.ts';
import { languages, operation } from '#kernel/operation/define.ts';
import { notFound, refuse } from '#kernel/operation/errors.ts';
import { certificateReport, lastPossibleDays } from '#kernel/retention/certificate.ts';
import { findErasure } from '../store/erasures.ts';

export const exportErasureCertificate = operation({
  name: 'office.export-erasure-certificate',
  does: 'Hands out the certificate of one erasure.',
  kind: 'query',
  who: ['office.auditor', 'office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  transport: 'download',
  input: z.strictObject({
    record: z.uuid(),
    format: z.enum(['pdf', 'txt', 'json']),
    language: z.enum(languages),
  }),
  output: z.strictObject({
    name: z.string(),
    type: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  audit: ({ input }) => ({ about: input.record, detail: { format: input.format } }),
  errors: ['kernel.not-found', 'office.key-waits'],
  async run({ input, tx, today, timeZone, node }) {
    const found = (await findErasure(tx, input.record)) ?? notFound();
    // A day that is not known yet is not written on paper.
    if (found.key === 'waiting') refuse('office.key-waits');
    const { language, format } = input;
    const report = certificateReport(found, {
      say: deskSentences('office', language),
      language,
      timeZone,
      node,
      today,
    });
    const days = lastPossibleDays(found, timeZone);
    const write = {
      pdf: async () => writePdf(report),
      txt: async () => writeText(report),
      json: async () =>
        new TextEncoder().encode(
          JSON.stringify(
            { ...found, contentUntil: days.content, tracesUntil: days.traces, node, on: today },
            null,
            2,
          ),
        ),
    };
    return {
      name: `erasure-${input.record.slice(-12)}.${language}.${format}`,
      type: fileTypes[format],
      bytes: await write[format](),
    };
  },
});
