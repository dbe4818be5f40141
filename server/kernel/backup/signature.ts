/** Whoever knows the recipient can write a file that opens: the node signs its own, so that no other is restored unseen. */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** What is signed: the head as it was written, and the hash over the hashes of all tables. */
export type Signed = { head: string; tables: string };
export type Signature = { key: string; signature: string };

const bytesOf = ({ head, tables }: Signed) => Buffer.from(`zaedno backup\n${head}\n${tables}\n`);

/** Signs with the key of the ledger (Ed25519, PEM). */
export function signBackup(pem: string, signed: Signed): Signature {
  const key = createPrivateKey(pem);
  return { key: publicHalf(pem), signature: sign(null, bytesOf(signed), key).toString('base64') };
}

/** Whether the signature is right under the key that it names. */
export function isSigned({ key, signature }: Signature, signed: Signed): boolean {
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  return verify(null, bytesOf(signed), publicKey, Buffer.from(signature, 'base64'));
}

/** The public half of a signing key, base64. */
export function publicHalf(pem: string): string {
  return createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64');
}
