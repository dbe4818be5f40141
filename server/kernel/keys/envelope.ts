/** A sealed value: AES-256-GCM under the key of its record, bound to the place where it lies. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { RecordKey } from './keyring.ts';

/** A sealed value that does not open, whoever asks and however often. Its sentence says where it lies, and nothing of what it holds. */
export class DamagedValue extends Error {
  override name = 'DamagedValue';
}

// One byte of format, 16 of the key's id, 12 of nonce, what was sealed, 16 of tag.
const format = 1;
const head = 29;
const tag = 16;

/** Seals bytes. `place`: table, column and row; the same bytes in another place do not open. */
export function sealEnvelope({ id, key }: RecordKey, place: readonly string[], content: Uint8Array): Buffer {
  const start = Buffer.concat([
    Buffer.from([format]),
    Buffer.from(id.replaceAll('-', ''), 'hex'),
    randomBytes(12),
  ]);
  const cipher = createCipheriv('aes-256-gcm', key, start.subarray(17, head));
  cipher.setAAD(boundTo(start, place));
  return Buffer.concat([start, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** Whether this is a sealed value of this release. */
export const isEnvelope = (sealed: Buffer): boolean => sealed.length >= head + tag && sealed[0] === format;

/** The id of the key that a sealed value asks for. Throws where it is none of ours, or of a newer release. */
export function keyOfEnvelope(sealed: Buffer): string {
  if (!isEnvelope(sealed))
    throw new DamagedValue('A sealed value is damaged, or was sealed by a newer release.');
  const hex = sealed.subarray(1, 17).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Opens a sealed value. Throws where it was changed, or lies in another place than it was sealed for. */
export function openEnvelope(
  { key }: Pick<RecordKey, 'key'>,
  place: readonly string[],
  sealed: Buffer,
): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(17, head), { authTagLength: tag });
  decipher.setAAD(boundTo(sealed.subarray(0, head), place));
  decipher.setAuthTag(sealed.subarray(-tag));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(head, -tag)), decipher.final()]);
  } catch {
    // Why a cipher refuses tells nobody anything; where it happened does.
    throw new DamagedValue(
      `A sealed value in ${place[0]}.${place[1]} was changed or moved there from elsewhere.`,
    );
  }
}

/** JSON, so that no two lists of places give the same bytes. */
function boundTo(start: Buffer, place: readonly string[]): Buffer {
  return Buffer.concat([start, Buffer.from(JSON.stringify(place))]);
}
