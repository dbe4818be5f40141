/** Signed notes (C2SP signed-note, Ed25519): some lines of text, an empty line, and one signature a line. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** A private key with the name under which it signs. */
export type Signer = { name: string; key: KeyObject };
/** The public half, as somebody elsewhere has it. */
export type LedgerKey = { name: string; key: KeyObject };

const ed25519 = Buffer.of(1);

/** Reads a signing key (PEM, PKCS 8). */
export function signerOf(name: string, pem: string): Signer {
  return { name, key: createPrivateKey(pem) };
}

/** The public half of a signing key; a public key is its own. */
export function publicKeyOf({ name, key }: Signer | LedgerKey): LedgerKey {
  return { name, key: key.type === 'public' ? key : createPublicKey(key) };
}

/** The raw 32 bytes of the public key. */
function publicBytes({ key }: LedgerKey): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url');
}

function keyId(key: LedgerKey): Buffer {
  const hash = createHash('sha256').update(`${key.name}\n`).update(ed25519).update(publicBytes(key));
  return hash.digest().subarray(0, 4);
}

/** The key as one line to give away: `name+id+base64`. */
export function writePublicKey(given: Signer | LedgerKey): string {
  const key = publicKeyOf(given);
  const bytes = Buffer.concat([ed25519, publicBytes(key)]).toString('base64');
  return `${key.name}+${keyId(key).toString('hex')}+${bytes}`;
}

/**
 * What two people compare by telephone: the first 80 bits of the SHA-256 of that line, in groups of four. The check digits
 * in the line itself are 32 bits, and another key with the same ones is found in a day.
 */
export function fingerprintOf(line: string): string {
  const hash = createHash('sha256').update(line.trim()).digest('hex');
  return (hash.slice(0, 20).match(/.{4}/g) as string[]).join(' ');
}

/** Reads such a line. Throws a sentence where it is none. */
export function readPublicKey(line: string): LedgerKey {
  const [, name = '', id = '', encoded = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1)
    throw new Error(
      'This is no public key of a ledger; `zaedno ledger key` prints one, like zaedno/ledger+0123abcd+Af….',
    );
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
  const key: LedgerKey = { name, key: createPublicKey({ key: jwk, format: 'jwk' }) };
  if (keyId(key).toString('hex') !== id)
    throw new Error('The public key was copied with a mistake: its name and its check digits do not fit it.');
  return key;
}

/** `body` ends with a line break. */
export function signNote(body: string, ...signers: readonly Signer[]): string {
  const lines = signers.map((signer) => {
    const signature = Buffer.concat([keyId(publicKeyOf(signer)), sign(null, Buffer.from(body), signer.key)]);
    return `— ${signer.name} ${signature.toString('base64')}\n`;
  });
  return `${body}\n${lines.join('')}`;
}

/** The lines of a note, whoever signed it. Throws where it has not the form of one. */
export function linesOf(note: string): string[] {
  const end = note.indexOf('\n\n');
  if (end < 0) throw new Error('This is no signed note.');
  return note.slice(0, end).split('\n');
}

/** Whether this key signed the note: `no` where none of the signatures is its own, `wrong` where its own is not right. */
export function signatureOf(key: LedgerKey, note: string): 'right' | 'wrong' | 'no' {
  const end = note.indexOf('\n\n');
  const body = Buffer.from(note.slice(0, end + 1));
  for (const line of note.slice(end + 2).split('\n')) {
    const [dash, name, encoded = ''] = line.split(' ');
    const bytes = Buffer.from(encoded, 'base64');
    if (dash !== '—' || name !== key.name || !bytes.subarray(0, 4).equals(keyId(key))) continue;
    return verify(null, body, key.key, bytes.subarray(4)) ? 'right' : 'wrong';
  }
  return 'no';
}
