/** What a file really is, by its content. */
import { type DocumentType } from '../types.ts';
import { refuseFile } from './refused.ts';

const starts = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, i) => bytes[i] === sign);

/** Undefined where it is none of the types that are kept here. */
export function sniffDocument(bytes: Uint8Array): DocumentType | undefined {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // Before the sign nothing may stand: what follows anything else may be two files in one.
  if (latin.startsWith('%PDF-')) return 'pdf';
  if (starts(bytes, 0x50, 0x4b, 3, 4)) {
    // A macro's own type says so in its name; what hides it is found when the parts are opened.
    if (latin.slice(30, 200).startsWith('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
    if (latin.includes('word/document.xml')) return 'docx';
    if (latin.includes('xl/workbook.xml')) return 'xlsx';
    return undefined;
  }
  if (
    starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) &&
    latin.includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')
  )
    refuseFile('encrypted');
  return isPlainText(bytes) ? 'txt' : undefined;
}

/** UTF-8 without controls, and nothing that a program would take for markup or a script. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- controls are what is looked for
    if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text)) return false;
    return text.trim() !== '' && !/^\s*(?:<|#!|\{\\rtf|%!|MZ)/.test(text);
  } catch {
    return false;
  }
}
