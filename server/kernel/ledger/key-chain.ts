/** The keys of the log one after another: each hand-over is signed by the old key and by the new one. */
import {
  type LedgerKey,
  linesOf,
  publicKeyOf,
  readPublicKey,
  type Signer,
  signatureOf,
  signNote,
  writePublicKey,
} from './note.ts';

/** A key and the sizes of the tree that it signs for: above `after`, up to `until`. */
export type KeySpan = { key: LedgerKey; after: number; until: number };

export type HandOver = { from: string; to: string; size: number; root: Buffer; on: string };

/** The note of a hand-over at a size of the tree. */
export function writeHandOver(
  keys: { from: Signer; to: Signer },
  { size, root, on }: { size: number; root: Uint8Array; on: Date },
): string {
  const lines = [
    `${keys.from.name}/key`,
    String(size),
    Buffer.from(root).toString('base64'),
    `from ${writePublicKey(keys.from)}`,
    `to ${writePublicKey(keys.to)}`,
    `on ${on.toISOString()}`,
  ];
  return signNote(`${lines.join('\n')}\n`, keys.from, keys.to);
}

/** Reads the note of a hand-over and checks both signatures. Throws with what is wrong. */
export function readHandOver(note: string): HandOver {
  const [kind = '', size = '', root = '', from = '', to = '', on = ''] = linesOf(note);
  if (
    !kind.endsWith('/key') ||
    !/^\d{1,15}$/.test(size) ||
    !from.startsWith('from ') ||
    !to.startsWith('to ')
  )
    throw new Error('This is no hand-over from one key of a ledger to the next.');
  const keys = { from: from.slice('from '.length), to: to.slice('to '.length) };
  for (const key of [keys.from, keys.to])
    if (signatureOf(readPublicKey(key), note) !== 'right')
      throw new Error('A hand-over of the key is not signed by both keys.');
  return { ...keys, size: Number(size), root: Buffer.from(root, 'base64'), on: on.slice('on '.length) };
}

/** The chain around a key that is trusted: those before and those after it, as far as hand-overs lead. */
export function followKeys(trusted: Signer | LedgerKey, notes: readonly string[]): KeySpan[] {
  const overs = notes.map(readHandOver);
  const own = writePublicKey(trusted);
  const chain = [own];
  const steps: HandOver[] = [];
  for (let back = overs.find((one) => one.to === own); back; ) {
    if (chain.includes(back.from)) throw new Error('The keys of the ledger go round in a circle.');
    chain.unshift(back.from);
    steps.unshift(back);
    const { from } = back;
    back = overs.find((one) => one.to === from);
  }
  for (let on = overs.find((one) => one.from === own); on; ) {
    if (chain.includes(on.to)) throw new Error('The keys of the ledger go round in a circle.');
    chain.push(on.to);
    steps.push(on);
    const { to } = on;
    on = overs.find((one) => one.from === to);
  }
  return chain.map((key, at) => ({
    key: key === own ? publicKeyOf(trusted) : readPublicKey(key),
    after: steps[at - 1]?.size ?? -1,
    until: steps[at]?.size ?? Infinity,
  }));
}
