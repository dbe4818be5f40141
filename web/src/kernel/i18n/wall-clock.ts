// Moments as the clock of the node's place shows them, for fields in which somebody types one.

/** What a clock there shows at a moment, as a field takes it: `2026-11-21T14:05`. */
export function onWallClock(moment: string | Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(moment));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The day on a calendar there at a moment, `YYYY-MM-DD`. */
export function dayThere(moment: string | Date, timeZone: string): string {
  return onWallClock(moment, timeZone).slice(0, 10);
}

/**
 * The moment at which a clock there shows that, ISO 8601; undefined where it is no time. An hour that comes twice is taken
 * the first time; one that is skipped counts as the hour after.
 */
export function fromWallClock(shown: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${shown}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const aheadAt = (at: number) => Date.parse(`${onWallClock(new Date(at), timeZone)}Z`) - at;
  const day = 86_400_000;
  const [before, after] = [asUtc - aheadAt(asUtc - day), asUtc - aheadAt(asUtc + day)];
  const fits = (at: number) => onWallClock(new Date(at), timeZone) === shown.slice(0, 16);
  return new Date(!fits(before) && fits(after) ? after : before).toISOString();
}
