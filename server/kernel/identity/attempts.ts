/** How often somebody may try: limits per account and per network. */
import { hashText } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import type { Door } from './door.ts';

const window = 900;
const mostPerAccount = 10;
const mostPerNetwork = 100;
const mostVisits = 30;

/** Limits per account and per network, kept in the database so that every instance counts the same. */
export async function countAttempt(door: Door, account: string, network: string): Promise<void> {
  const byAccount = await count(door, attemptKey('account', account));
  const byNetwork = await count(door, attemptKey('network', network));
  if (byAccount > mostPerAccount || byNetwork > mostPerNetwork) refuse('kernel.too-many-attempts');
}

/** The same where nobody has said yet who they are. */
export async function countFromNetwork(door: Door, network: string): Promise<void> {
  if ((await count(door, attemptKey('network', network))) > mostPerNetwork)
    refuse('kernel.too-many-attempts');
}

/** How often anybody may change something without signing in, from one network. */
export async function countVisit(door: Pick<Door, 'pool'>, network: string): Promise<void> {
  if ((await count(door, attemptKey('visit', network))) > mostVisits) refuse('kernel.too-many-attempts');
}

async function count(door: Pick<Door, 'pool'>, key: string): Promise<number> {
  const counted = await door.pool.query('select kernel.door_attempt($1, $2) as count', [key, window]);
  return Number(counted.rows[0]?.count);
}

/** What an attempt is counted under: a hash, so that the table names nobody. */
export function attemptKey(kind: 'account' | 'network' | 'visit', name: string): string {
  return hashText(`${kind} ${name.toLowerCase()}`).toString('hex');
}

/** The part of an address that is counted: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const full = address.includes('::')
    ? [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
    : left;
  return full
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
