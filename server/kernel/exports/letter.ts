/** A letter as data, and as plain text; as accessible PDF by `pdf.ts`. */
import type { Language } from '../operation/define.ts';

export type LetterColumn = {
  language: Language;
  head: readonly string[];
  /** Number and day, each with its label. */
  reference: readonly string[];
  to: readonly string[];
  subject: string;
  paragraphs: readonly string[];
  closing: string;
  signatory: readonly string[];
  enclosuresLabel: string;
  enclosures: readonly string[];
};

/** One column, or two side by side whose paragraphs stand beside each other in their order. */
export type PrintedLetter = {
  title: string;
  /** Of the document as a whole; each column carries its own. */
  language: Language;
  /** With {number} and {total}. */
  pageLabel: string;
  columns: readonly LetterColumn[];
};

/** UTF-8 with line ends of Unix; of two languages one after the other. */
export function writeLetterText({ columns }: PrintedLetter): Uint8Array {
  const texts = columns.map((one) =>
    [
      one.head.join('\n'),
      one.reference.join('\n'),
      one.to.join('\n'),
      one.subject,
      ...one.paragraphs,
      one.closing,
      one.signatory.join('\n'),
      ...(one.enclosures.length > 0
        ? [[one.enclosuresLabel, ...one.enclosures.map((line, at) => `${at + 1}. ${line}`)].join('\n')]
        : []),
    ].join('\n\n'),
  );
  return new TextEncoder().encode(`${texts.join(`\n\n${'-'.repeat(60)}\n\n`)}\n`);
}
