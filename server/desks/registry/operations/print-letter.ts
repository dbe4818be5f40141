/** A letter in the office's form: PDF/UA with two languages side by side, or plain text. */
import { z } from 'zod';
import { writeLetterText } from '#kernel/exports/letter.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { writeLetterPdf } from '#kernel/exports/pdf.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { LetterId } from '../model/letters.ts';
import { letterFormats } from '../model/lists.ts';
import { readers, working } from '../model/roles.ts';
import { DownloadFile } from '../model/shared.ts';
import { requireForm } from '../rules/letters.ts';
import { printLetter as printed } from '../rules/print-letter.ts';
import { findForm } from '../store/forms.ts';
import { findLetter } from '../store/letters.ts';

/** The form asks for the number of the page itself. */
const inPlace = { number: '{number}', total: '{total}' };

export const printLetter = operation({
  name: 'registry.print-letter',
  does: "A reader prints a letter in the office's form.",
  kind: 'query',
  who: readers,
  purpose: working,
  transport: 'download',
  input: z.strictObject({ letter: LetterId, format: z.enum(letterFormats) }),
  output: DownloadFile,
  audit: ({ input }) => ({ about: input.letter, detail: { format: input.format } }),
  errors: ['kernel.not-found', 'registry.form-incomplete'],
  async run({ input: { letter: id, format }, tx }) {
    const letter = present(await findLetter(tx, id));
    const form = requireForm(await findForm(tx, letter.organisation), letter.languages);
    const data = printed(letter, form, (language, key) => deskSentences('registry', language)(key, inPlace));
    const number = (letter.number ?? 'draft').replaceAll(/[^\p{L}\p{N}-]+/gu, '-');
    return {
      name: `letter-${number}.${letter.languages.join('-')}.${format}`,
      type: fileTypes[format],
      bytes: format === 'pdf' ? await writeLetterPdf(data) : writeLetterText(data),
    };
  },
});
