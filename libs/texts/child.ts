// The child process that reads one untrusted file: a line of JSON that says what to read and then the bytes on standard input, the answer as JSON on descriptor 3.

import { readFileSync, writeSync } from 'node:fs';
import { TextsError } from './errors.ts';
import { readBoth, readSource, readText } from './read-text.ts';
import { readTable } from './read-table.ts';

interface Request {
  name: string;
  reading: 'text' | 'decoding' | 'both' | 'table';
  sheet?: string;
}

function answer(value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  for (let at = 0; at < bytes.length; ) at += writeSync(3, bytes, at);
}

async function read(request: Request, bytes: Uint8Array): Promise<unknown> {
  switch (request.reading) {
    case 'text':
      return readText(bytes, request.name);
    case 'decoding':
      return (await readSource(bytes, request.name)).text;
    case 'both':
      return readBoth(bytes, request.name);
    case 'table':
      return readTable(bytes, request.name, request.sheet);
  }
}

try {
  const input = readFileSync(0);
  const end = input.indexOf(10);
  const request = JSON.parse(input.toString('utf8', 0, end)) as Request;
  answer({ result: await read(request, input.subarray(end + 1)) });
} catch (error) {
  if (error instanceof TextsError) answer({ error: { code: error.code, values: error.values } });
  else if (error instanceof RangeError && /stack/i.test(error.message))
    answer({ error: { code: 'texts.too-deep', values: { limit: 'far too' } } });
  else
    answer({
      error: {
        code: 'texts.failed',
        values: { detail: error instanceof Error ? error.message.slice(0, 200) : 'unknown' },
      },
    });
}
