// Reads an official text of any supported format into its tree, in this process; for files one trusts and for the child.

import { buildTree } from './build/build-tree.ts';
import { TextsError } from './errors.ts';
import { limits } from './limits.ts';
import { sniff } from './read/sniff.ts';
import type { TextTree } from './tree.ts';

/** The readers are loaded when needed: a plain text needs none of the PDF machinery. Errors: see errors.ts. */
export async function readText(bytes: Uint8Array, name: string): Promise<TextTree> {
  return buildTree(await readSource(bytes, name));
}

/** The tree and the declared decoding its places count in, from one reading. */
export async function readBoth(
  bytes: Uint8Array,
  name: string,
): Promise<{ tree: TextTree; decoding: string }> {
  const source = await readSource(bytes, name);
  return { tree: buildTree(source), decoding: source.text };
}

export async function readSource(bytes: Uint8Array, name: string) {
  if (bytes.length > limits.fileBytes)
    throw new TextsError('texts.too-large', {
      size: Math.ceil(bytes.length / 1048576),
      limit: limits.fileBytes / 1048576,
    });
  const type = sniff(bytes, name);
  const source = await readAs(type, bytes);
  if (source.text.trim() === '') throw new TextsError('texts.empty');
  return source;
}

async function readAs(type: ReturnType<typeof sniff>, bytes: Uint8Array) {
  switch (type) {
    case 'txt':
      return (await import('./read/read-txt.ts')).readTxt(bytes);
    case 'html':
      return (await import('./read/read-html.ts')).readHtml(bytes);
    case 'docx':
      return (await import('./read/read-docx.ts')).readDocx(bytes);
    case 'pdf':
      return (await import('./read/read-pdf.ts')).readPdf(bytes);
    case 'akn':
    case 'formex':
      return (await import('./read/read-official-xml.ts')).readOfficialXml(bytes, type);
    case 'csv':
    case 'xlsx':
      throw new TextsError('texts.unsupported', { found: 'a table' });
  }
}
