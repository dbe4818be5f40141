/** The only place that asks what time it is; tests pass their own. */

export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** The calendar day at a moment in a time zone, as `YYYY-MM-DD`. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment);
}
