/** When the clock of an action item, or of silence about minutes, begins: it reminds on the day after. */

/** `day`: calendar day. Answers the moment from which the state's days are counted. */
export function beginsClock(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
