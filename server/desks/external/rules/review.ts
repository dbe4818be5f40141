/** When the clock of an agreement begins, so that it reminds on the review date itself. */
import { reviewDays } from '../workflow.ts';

/** `reviewOn`: calendar day. Answers the moment from which the state's days are counted. */
export function beginsClock(reviewOn: string): Date {
  const day = new Date(`${reviewOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - reviewDays);
  return day;
}
