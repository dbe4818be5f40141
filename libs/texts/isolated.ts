// Reads an untrusted file in a child process that may read nothing but this code, is watched, and is killed when it takes too much.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextsError, type TextsErrorCode, textsErrorCodes } from './errors.ts';
import { type IsolatedChild, type IsolationOptions, runIsolated } from './isolated-child.ts';
import { limits } from './limits.ts';
import type { Table } from './table.ts';
import type { TextTree } from './tree.ts';

export interface Readings {
  text: TextTree;
  /** The declared decoding itself, for whoever wants to check the places. */
  decoding: string;
  /** Both from one reading, for whoever keeps the source beside the tree. */
  both: { tree: TextTree; decoding: string };
  table: Table;
}

const here = dirname(fileURLToPath(import.meta.url));

/** The child that reads texts and tables. */
export const readingChild: IsolatedChild = {
  script: join(here, 'child.ts'),
  folders: [here],
  packages: ['parse5', 'entities', 'saxes', 'xmlchars', 'csv-parse', 'pdfjs-dist'],
};

/** Every failure is a TextsError whose sentence says what to do. */
export async function readIsolated<R extends keyof Readings>(
  bytes: Uint8Array,
  name: string,
  reading: R,
  options: IsolationOptions = {},
): Promise<Readings[R]> {
  if (bytes.length > limits.fileBytes)
    throw new TextsError('texts.too-large', {
      size: Math.ceil(bytes.length / 1048576),
      limit: limits.fileBytes / 1048576,
    });
  const { sheet, ...bounds } = options;
  const said = await runIsolated(readingChild, bytes, { name, reading, sheet }, bounds);
  const answer = answerOf(said);
  if (answer.error) {
    const { code, values } = answer.error;
    throw textsErrorCodes.includes(code)
      ? new TextsError(code, values)
      : new TextsError('texts.failed', { detail: 'an answer nobody knows' });
  }
  return answer.result as Readings[R];
}

interface Answer {
  result?: unknown;
  error?: { code: TextsErrorCode; values: Record<string, string | number> };
}

function answerOf(said: Buffer): Answer {
  try {
    return JSON.parse(said.toString('utf8')) as Answer;
  } catch {
    throw new TextsError('texts.failed', { detail: 'no answer' });
  }
}
