/** Checkpoints as signed notes (C2SP tlog-checkpoint, signed-note, Ed25519): what leaves the machine. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

export type Signer = { name: string; key: KeyObject };

/** The origin line of this log's checkpoints. */
export const ledgerName = 'zaedno/ledger';

const ed25519 = Buffer.of(1);

/** Reads the signing key (PEM, PKCS 8). `name` is the origin line of every checkpoint. */
export function signerOf(name: string, pem: string): Signer {
  return { name, key: createPrivateKey(pem) };
}

/** The raw 32 bytes of the public key. */
function publicBytes(key: KeyObject): Buffer {
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(jwk.x as string, 'base64url');
}

function keyId(name: string, key: KeyObject): Buffer {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(ed25519)
    .update(publicBytes(key))
    .digest()
    .subarray(0, 4);
}

/** The note: origin, size, root (base64), an empty line, the signature. */
export function writeCheckpoint(signer: Signer, size: number, root: Uint8Array): string {
  const body = `${signer.name}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
  const signature = Buffer.concat([
    keyId(signer.name, signer.key),
    sign(null, Buffer.from(body), signer.key),
  ]);
  return `${body}\n— ${signer.name} ${signature.toString('base64')}\n`;
}

/** Reads a note and checks its signature. Throws with what is wrong. */
export function readCheckpoint(signer: Signer, note: string): { size: number; root: Buffer } {
  const [body, tail] = note.split('\n\n');
  const lines = (body ?? '').split('\n');
  const signed = new RegExp(`^— ${signer.name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')} (\\S+)$`, 'm').exec(
    tail ?? '',
  );
  if (lines.length !== 3 || lines[0] !== signer.name) throw new Error('This is no checkpoint of this log.');
  if (!signed) throw new Error('The checkpoint bears no signature of this log.');
  const bytes = Buffer.from(signed[1] as string, 'base64');
  const publicKey = createPublicKey(signer.key);
  if (
    !bytes.subarray(0, 4).equals(keyId(signer.name, signer.key)) ||
    !verify(null, Buffer.from(`${body}\n`), publicKey, bytes.subarray(4))
  ) {
    throw new Error('The checkpoint’s signature is not right.');
  }
  return { size: Number(lines[1]), root: Buffer.from(lines[2] as string, 'base64') };
}
