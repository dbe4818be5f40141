/** When the clock of something with a day of its own begins, so that the state's days end on that day. */

/** `day`: the calendar day on which it reminds; `days`: how many days the state has. Answers the moment to count from. */
export function beginsClock(day: string, days = 0): Date {
  const begins = new Date(`${day}T00:00:00Z`);
  begins.setUTCDate(begins.getUTCDate() - days);
  return begins;
}
