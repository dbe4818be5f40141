/** Checkpoints (C2SP tlog-checkpoint): a size and a root, signed; what leaves the machine. */
import type { KeySpan } from './key-chain.ts';
import { type LedgerKey, linesOf, publicKeyOf, type Signer, signatureOf, signNote } from './note.ts';

export { type Signer, signerOf } from './note.ts';

/** The origin line of this log's checkpoints, and the name of its keys. */
export const ledgerName = 'zaedno/ledger';

export type Checkpoint = { size: number; root: Buffer; era: number };

/** The first line of a checkpoint: since its first restore a log tells in which era it is. */
function originOf(name: string, era: number): string {
  return era === 1 ? name : `${name}/${era}`;
}

/** The note: origin, size, root (base64), an empty line, the signature. */
export function writeCheckpoint(signer: Signer, size: number, root: Uint8Array, era = 1): string {
  return signNote(
    `${originOf(signer.name, era)}\n${size}\n${Buffer.from(root).toString('base64')}\n`,
    signer,
  );
}

/**
 * Reads a note and checks its signature: against one key, or against keys that followed each other, each of which
 * signs for its own sizes. Throws with what is wrong.
 */
export function readCheckpoint(trusted: Signer | LedgerKey | readonly KeySpan[], note: string): Checkpoint {
  const spans = isChain(trusted) ? trusted : [{ key: publicKeyOf(trusted), after: -1, until: Infinity }];
  const { name } = (spans[0] as KeySpan).key;
  const lines = linesOf(note.includes('\n\n') ? note : `${note}\n\n`);
  const [origin = '', digits = '', encoded = ''] = lines;
  const era =
    origin === name ? 1 : Number(origin.startsWith(`${name}/`) ? origin.slice(name.length + 1) : NaN);
  if (lines.length !== 3 || !Number.isInteger(era) || era < 1 || !/^\d{1,15}$/.test(digits))
    throw new Error('This is no checkpoint of this log.');
  const size = Number(digits);
  requireSignature(spans, note, size);
  return { size, root: Buffer.from(encoded, 'base64'), era };
}

function isChain(trusted: Signer | LedgerKey | readonly KeySpan[]): trusted is readonly KeySpan[] {
  return Array.isArray(trusted);
}

function requireSignature(spans: readonly KeySpan[], note: string, size: number): void {
  const found = spans.map((span) => ({ ...span, signed: signatureOf(span.key, note) }));
  const one = found.find(({ signed }) => signed !== 'no');
  if (!one) throw new Error('The checkpoint bears no signature of this log.');
  if (one.signed === 'wrong') throw new Error('The checkpoint’s signature is not right.');
  if (size <= one.after || size > one.until)
    throw new Error(`The checkpoint of size ${size} is signed by a key that was not in use at that size.`);
}
