// Says what a file really is, by its content; the name only decides between formats that look alike.

import { TextsError } from '../errors.ts';
import { formexRoots } from './official-rules.ts';

export type FileType = 'txt' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'csv' | 'akn' | 'formex';
/** What a name can promise: `.xml` may be either of two. */
type Promised = FileType | 'xml';

const starts = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, i) => bytes[i] === sign);
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const strangers: [string, (bytes: Uint8Array) => boolean][] = [
  ['an old Word or Excel file (.doc, .xls)', (bytes) => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)],
  ['a PNG picture', (bytes) => starts(bytes, 0x89, 0x50, 0x4e, 0x47)],
  ['a JPEG picture', (bytes) => starts(bytes, 0xff, 0xd8, 0xff)],
  ['a GIF picture', (bytes) => starts(bytes, 0x47, 0x49, 0x46, 0x38)],
  ['a gzip archive', (bytes) => starts(bytes, 0x1f, 0x8b)],
  ['a 7-Zip archive', (bytes) => starts(bytes, 0x37, 0x7a, 0xbc, 0xaf)],
  ['a RAR archive', (bytes) => starts(bytes, 0x52, 0x61, 0x72, 0x21)],
  ['a Windows program', (bytes) => starts(bytes, 0x4d, 0x5a) && bytes.includes(0)],
  ['a program', (bytes) => starts(bytes, 0x7f, 0x45, 0x4c, 0x46)],
  ['a rich text file (.rtf)', (bytes) => latin(bytes.subarray(0, 5)) === '{\\rtf'],
];

/** Errors: texts.empty, texts.unsupported, texts.type (the name promises another format than the content is). */
export function sniff(bytes: Uint8Array, name: string): FileType {
  if (bytes.length === 0) throw new TextsError('texts.empty');
  const promised = extensionOf(name);
  const found = byContent(bytes, promised);
  const isKept = promised === 'xml' ? found === 'akn' || found === 'formex' : promised === found;
  if (promised !== null && !isKept)
    throw new TextsError('texts.type', { found: named[found] ?? `.${found}`, name });
  return found;
}

const named: Partial<Record<FileType, string>> = { akn: 'Akoma Ntoso', formex: 'Formex' };

function extensionOf(name: string): Promised | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'htm' || extension === 'xhtml') return 'html';
  if (extension === 'text' || extension === 'md') return 'txt';
  if (extension === 'tsv') return 'csv';
  if (extension === 'fmx' || extension === 'fmx4') return 'formex';
  const known: readonly string[] = ['txt', 'html', 'docx', 'xlsx', 'pdf', 'csv', 'xml', 'akn'];
  return known.includes(extension) ? (extension as Promised) : null;
}

function byContent(bytes: Uint8Array, promised: Promised | null): FileType {
  const beginning = latin(bytes.subarray(0, 2048));
  if (/%PDF-\d/.test(beginning.slice(0, 1024))) return 'pdf';
  if (starts(bytes, 0x50, 0x4b)) return officeType(bytes);
  if (
    starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) &&
    latin(bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')
  )
    throw new TextsError('texts.encrypted');
  const stranger = strangers.find(([, is]) => is(bytes));
  if (stranger) throw new TextsError('texts.unsupported', { found: stranger[0] });
  const readable = beginning.replace(/\0/g, '').replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '');
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>])/i.test(readable))
    return 'html';
  if (promised === 'html' && /<(?:html|head|body|div|p|h[1-6]|table|ol|ul)[\s>]/i.test(readable))
    return 'html';
  const root = rootOf(bytes);
  if (root === 'akomaNtoso') return 'akn';
  if (root !== null && formexRoots.includes(root)) return 'formex';
  if (/^\s*<\?xml/.test(readable) || (promised !== null && marked.includes(promised)))
    throw new TextsError('texts.unsupported', { found: 'an XML file of another kind' });
  return promised === 'csv' ? 'csv' : 'txt';
}

const marked: readonly Promised[] = ['xml', 'akn', 'formex'];

/** The name of the first element, without its prefix; whatever is declared before it is judged when the file is read. */
function rootOf(bytes: Uint8Array): string | null {
  const beginning = latin(bytes.subarray(0, 65_536))
    .replace(/\0/g, '')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  const found = /^\s*(?:<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)?<(?:[\w-]+:)?([A-Za-z][\w.-]*)/.exec(
    beginning,
  );
  return found?.[1] ?? null;
}

/** Names of entries stand in the zip's own directory, at its end, and are never packed. */
function officeType(bytes: Uint8Array): FileType {
  const names = latin(bytes);
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (starts(bytes, 0x50, 0x4b, 3, 4) && names.includes('mimetypeapplication/vnd.oasis'))
    throw new TextsError('texts.unsupported', { found: 'an OpenDocument file' });
  // An office file that hides its main part under another name, a damaged one, or a plain archive.
  if (names.includes('[Content_Types].xml') && /word\//.test(names)) return 'docx';
  throw new TextsError('texts.unsupported', { found: 'a zip archive' });
}
