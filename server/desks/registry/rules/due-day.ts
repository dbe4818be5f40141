/** When the clock of an assigned item begins, so that it reminds on the due day itself. */
import { assignedDays } from '../workflow.ts';

/** `dueOn`: calendar day. Answers the moment from which the state's days are counted. */
export function beginsClock(dueOn: string): Date {
  const day = new Date(`${dueOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - assignedDays);
  return day;
}
