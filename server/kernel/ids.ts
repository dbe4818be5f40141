/** Ids: UUIDv7 inside (sorted by time, good for keys), random v4 for what is public, printed or sent abroad. */
import { randomBytes, randomUUID } from 'node:crypto';

/** A new UUIDv7 (RFC 9562) for the given moment. */
export function newId(now: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A random UUID for what leaves the node: it tells nothing of when it was made. */
export function newPublicId(): string {
  return randomUUID();
}

/** The 16 bytes of an id, as authenticators keep it. */
export function bytesOfId(id: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex'));
}

/** The circle of everybody who holds a post in this node. */
export const houseCircle = '00000000-0000-7000-8000-000000000001';

/** The item id of a state that belongs to the record itself. */
export const wholeRecord = '00000000-0000-0000-0000-000000000000';
