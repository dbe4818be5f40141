// Whose account or which session, in which time: as the forms of breaches and holds ask for it.
import { fromWallClock } from '../../../kernel/i18n/wall-clock.ts';

/** `from` and `until` as a clock on the wall shows them. */
export type InUse = { user: string | null; session: string; from: string; until: string };

export const nobodyYet: InUse = { user: null, session: '', from: '', until: '' };

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isId = (value: string): boolean => id.test(value.trim());

/** What is wrong, as the key of its text by field; empty where nothing is. */
export function faultsOfUse({ session, from, until }: InUse): Partial<Record<keyof InUse, string>> {
  return {
    ...(session && !isId(session) ? { session: 'web.breach.session-wrong' } : {}),
    ...(from ? {} : { from: 'web.form.missing' }),
    ...(until ? (from && until <= from ? { until: 'web.breach.order' } : {}) : { until: 'web.form.missing' }),
  };
}

/** As the server takes it. */
export function readUse({ user, session, from, until }: InUse, timeZone: string) {
  return {
    ...(user ? { user } : {}),
    ...(session.trim() ? { session: session.trim() } : {}),
    from: fromWallClock(from, timeZone) ?? '',
    until: fromWallClock(until, timeZone) ?? '',
  };
}
