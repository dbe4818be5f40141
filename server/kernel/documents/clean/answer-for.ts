/** Looks at one file: its type, the mark of a classification, and the file without what it told of its origin. */
import { TextsError } from '#libs/texts/errors.ts';
import { markOf } from '../classification.ts';
import { type DocumentType, readableTypes } from '../types.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanOdt } from './odt.ts';
import { cleanOoxml } from './ooxml.ts';
import { cleanPdf } from './pdf.ts';
import { cleanPng } from './png.ts';
import { type Cleaned, type RefusedFor } from './refused.ts';
import { sniffDocument } from './sniff.ts';

/** What is said before the clean bytes. */
export type Answer =
  | { type: DocumentType; kept: Cleaned['kept']; told: Cleaned['told'] }
  | { refused: RefusedFor }
  | { marked: string }
  | { unknown: true };

const nothing = { kept: [], told: [] };

function clean(type: DocumentType, bytes: Uint8Array): Cleaned {
  switch (type) {
    case 'jpeg':
      return { bytes: cleanJpeg(bytes), ...nothing };
    case 'png':
      return { bytes: cleanPng(bytes), ...nothing };
    case 'docx':
    case 'xlsx':
      return cleanOoxml(bytes);
    case 'odt':
      return cleanOdt(bytes);
    case 'pdf':
      return cleanPdf(bytes);
    case 'txt':
      return { bytes, ...nothing };
  }
}

/** The mark of a classification on the first page; null where the page has no text that can be read. */
async function markIn(type: DocumentType, bytes: Uint8Array): Promise<string | undefined | null> {
  const { readBoth } = await import('#libs/texts/read-text.ts');
  try {
    const { tree, decoding } = await readBoth(bytes, `file.${type}`);
    return markOf(
      decoding,
      tree.unassigned.map(({ text }) => text),
    );
  } catch (error) {
    if (error instanceof TextsError) return null;
    throw error;
  }
}

/** What is said of a file, and its clean bytes where it may be kept. Throws RefusedFile. */
export async function answerFor(bytes: Uint8Array): Promise<{ said: Answer; clean?: Uint8Array }> {
  const type = sniffDocument(bytes);
  if (!type) return { said: { unknown: true } };
  const cleaned = clean(type, bytes);
  const mark = readableTypes.includes(type) ? await markIn(type, bytes) : null;
  if (mark) return { said: { marked: mark } };
  const told = mark === null ? [...cleaned.told, 'unread' as const] : cleaned.told;
  return { said: { type, kept: cleaned.kept, told }, clean: cleaned.bytes };
}
