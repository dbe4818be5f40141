/** Has an untrusted file cleaned, in a child process that may read nothing but its own code. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runIsolated, TextsError } from '#libs/texts/index.ts';
import { refuse } from '../operation/errors.ts';
import type { Answer } from './clean/answer-for.ts';
import type { Kept, RefusedFor, Told } from './clean/refused.ts';
import { type DocumentType, documentTypes } from './types.ts';

/** A file as it may be kept: of a known type, without what it told of its origin. */
export type CleanDocument = {
  name: string;
  type: DocumentType;
  bytes: Uint8Array;
  /** What could not be removed. */
  kept: readonly Kept[];
  /** What stays as content, and what could not be looked at. */
  told: readonly Told[];
};

const here = dirname(fileURLToPath(import.meta.url));
const texts = join(here, '../../../libs/texts');
const child = {
  script: join(here, 'child.ts'),
  folders: [here, texts],
  packages: ['saxes', 'xmlchars', 'fflate', 'parse5', 'entities', 'pdfjs-dist'],
};

/** Refuses a file of another type, one that is marked, one that cannot be read safely. Nothing of it is kept anywhere. */
export async function cleanDocument(
  file: { name: string; bytes: Uint8Array },
  types: readonly DocumentType[],
): Promise<CleanDocument> {
  return settle(file.name, types, await ask(file.bytes));
}

/** What becomes of a file of which this is said. */
export function settle(
  name: string,
  types: readonly DocumentType[],
  { said, bytes }: { said: Answer; bytes: Uint8Array },
): CleanDocument {
  if ('refused' in said) refuse('kernel.document-refused', { params: { why: said.refused } });
  if ('marked' in said) refuse('kernel.document-marked', { params: { mark: said.marked } });
  const allowed = types.map((type) => `.${documentTypes[type].endings[0]}`).join(', ');
  if ('unknown' in said || !types.includes(said.type) || !endsAs(name, said.type))
    refuse('kernel.document-type', { params: { allowed } });
  return { name, type: said.type, bytes, kept: said.kept, told: said.told };
}

async function ask(bytes: Uint8Array): Promise<{ said: Answer; bytes: Uint8Array }> {
  try {
    const answer = await runIsolated(child, bytes, {});
    const end = answer.indexOf(10);
    return {
      said: JSON.parse(answer.toString('utf8', 0, end)) as Answer,
      bytes: answer.subarray(end + 1),
    };
  } catch (error) {
    if (!(error instanceof TextsError)) throw error;
    return { said: { refused: whyOf(error) }, bytes: new Uint8Array() };
  }
}

function whyOf({ code }: TextsError): RefusedFor {
  if (code === 'texts.too-slow') return 'slow';
  return code === 'texts.too-big-in-memory' ? 'large' : 'damaged';
}

/** A name that promises another type would be opened by another program than whoever downloads it expects. */
function endsAs(name: string, type: DocumentType): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return (documentTypes[type].endings as readonly string[]).includes(ending);
}
