/** The pack of a session on paper. */
import { z } from 'zod';
import { deskSentences } from '#kernel/exports/messages.ts';
import { writePdf } from '#kernel/exports/pdf.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { operation } from '#kernel/operation/define.ts';
import { Language } from '../model/packs.ts';
import { readers, working } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { packReport } from '../rules/pack-report.ts';
import { readPack } from './read-pack.ts';

export const exportPack = operation({
  name: 'committee.export-pack',
  does: 'A reader exports the pack of a session.',
  kind: 'query',
  who: readers,
  purpose: working,
  transport: 'download',
  input: z.strictObject({ session: SessionId, language: Language }),
  output: z.strictObject({
    name: z.string(),
    type: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  audit: ({ input }) => ({ about: input.session }),
  errors: ['kernel.not-found'],
  async run({ input: { session, language }, call, today }) {
    const pack = await call(readPack, { session });
    const report = packReport(pack, deskSentences('committee', language), language);
    return { name: `session-${today}.${language}.pdf`, type: fileTypes.pdf, bytes: await writePdf(report) };
  },
});
