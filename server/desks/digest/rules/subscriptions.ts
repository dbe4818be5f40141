/** What a subscription allows: addresses as they are sent to, how many letters an address gets, when the next is due. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Rhythm } from '../model/lists.ts';

/** Requests of one address in a day that are answered by a letter. */
const mostOfAddress = 2;
/** Requests of the whole node in an hour: a flood must not make us a nuisance to others' mailboxes. */
const mostOfNode = 300;

/** As a mail server takes it: the domain in Latin letters. Refuses a domain that is none. */
export function sendable(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const written = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : '';
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(written))
    refuse('kernel.input-invalid', {
      status: 422,
      fields: [{ path: 'address', code: 'no-address', message: 'The part after the @ is no domain.' }],
    });
  return `${address.slice(0, at)}@${written}`;
}

/** The same mailbox is known again whatever the letters' size. */
export const knownAs = (address: string): string => address.toLowerCase();

/**
 * Whether another letter may go to an address that somebody names: not when its owner said in these days that it was not them,
 * nor when others asked for it often. Whoever asks is told the same in any case.
 */
export function mayBeAsked(asked: readonly { silenced: boolean; today: boolean }[]): boolean {
  return !asked.some(({ silenced }) => silenced) && asked.filter(({ today }) => today).length < mostOfAddress;
}

/** Says nothing of any address: it is refused whoever is asked for. */
export function requireNoFlood(askedInTheHour: number): void {
  if (askedInTheHour >= mostOfNode) refuse('digest.too-many-asked');
}

/** Places that the node knows, each once; what it does not know names nothing. */
export function requirePlaces(wanted: readonly string[], known: readonly string[]): void {
  const at = wanted.findIndex((place) => !known.includes(place));
  if (at < 0) return;
  refuse('digest.no-such-place', {
    status: 422,
    fields: [{ path: `places.${at}`, code: 'no-such-place', message: 'The node knows no such place.' }],
  });
}

/** The first day on which another letter may go: a week or a month after the last. */
export function nextDue(every: Rhythm, today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  if (every === 'week') day.setUTCDate(day.getUTCDate() + 7);
  else {
    const of = day.getUTCDate();
    day.setUTCMonth(day.getUTCMonth() + 1);
    // The 31st of a month that has none is its last day, not the next month's first.
    if (day.getUTCDate() !== of) day.setUTCDate(0);
  }
  return day.toISOString().slice(0, 10);
}

export function dayBefore(today: string): string {
  return addDays(today, -1);
}

export function addDays(from: string, days: number): string {
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** From seven in the morning: by then the day before is over in every transaction. */
export function isMorning(now: Date, timeZone: string): boolean {
  const hour = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now);
  return Number(hour) >= 7;
}
