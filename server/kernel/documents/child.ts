/** The child process that cleans one untrusted file: a line of JSON and the bytes on standard input; a line and the clean bytes on descriptor 3. */
import { readFileSync, writeSync } from 'node:fs';
import { answerFor } from './clean/answer-for.ts';
import { RefusedFile } from './clean/refused.ts';

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(3, bytes, at);
}

const input = readFileSync(0);
try {
  const { said, clean } = await answerFor(input.subarray(input.indexOf(10) + 1));
  write(Buffer.from(`${JSON.stringify(said)}\n`));
  if (clean) write(clean);
} catch (error) {
  if (!(error instanceof RefusedFile)) throw error;
  write(Buffer.from(`${JSON.stringify({ refused: error.why })}\n`));
}
