/** Passwords: argon2id (RFC 9106), kept as a PHC string. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

type Parameters = { memory: number; passes: number; parallelism: number };

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const today: Parameters = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
export const shortestPassword = 12;
export const longestPassword = 200;

const derive = promisify(argon2);

async function hash(password: string, salt: Buffer, parameters: Parameters): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'), 'utf8');
  return Buffer.from(await derive('argon2id', { message, nonce: salt, tagLength, ...parameters }));
}

/** Hashes a password for keeping. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await hash(password, salt, today);
  const { memory, passes, parallelism } = today;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

/** Whether the password is the one. Without a stored hash the same work is done and the answer is no. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored ?? '');
  if (!parts) {
    await hash(password, Buffer.alloc(16), today);
    return false;
  }
  const parameters = { memory: Number(parts[1]), passes: Number(parts[2]), parallelism: Number(parts[3]) };
  const tag = await hash(password, Buffer.from(parts[4] as string, 'base64url'), parameters);
  return timingSafeEqual(tag, Buffer.from(parts[5] as string, 'base64url'));
}
