/** Days as a house counts them: in its time zone, whatever the machine's. Near midnight the two differ. */
import { dayIn } from '../clock.ts';
import type { House } from '../operation/house.ts';

/** The zone of a test's house: the one that a house has where nothing is set. */
export const timeZone = 'Europe/Skopje';

/** `YYYY-MM-DD`. */
export const today = (): string => dayIn(timeZone, new Date());

/** The day so many days from today, `YYYY-MM-DD`. */
export const inDays = (days: number): string =>
  new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

/** At every hour the day of one of these zones at least is not that of UTC. */
export const farZones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const;

/** The same house, in another time zone. */
export const inZone = (house: House, zone: string): House => ({
  ...house,
  config: { ...house.config, timeZone: zone },
});
