/** Writes a report in the form that was asked for. */
import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { writePdf } from './pdf.ts';
import type { Report } from './report.ts';

export type WrittenForm = 'html' | 'pdf' | 'docx';

/** `contents`: what the list of chapters is called, where a form has one. */
export async function writeReport(report: Report, form: WrittenForm, contents: string): Promise<Uint8Array> {
  const write = {
    html: async () => writeHtml(report, contents),
    pdf: () => writePdf(report),
    docx: async () => writeDocx(report),
  };
  return await write[form]();
}
