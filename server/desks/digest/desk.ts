/** What the digest has. */
import { desk } from '#kernel/operation/desk.ts';
import { changeSubscription } from './operations/change-subscription.ts';
import { confirmSubscription } from './operations/confirm-subscription.ts';
import { endSubscription } from './operations/end-subscription.ts';
import { readChoices } from './operations/read-choices.ts';
import { readStanding } from './operations/read-standing.ts';
import { readSubscription } from './operations/read-subscription.ts';
import { returnLetter } from './operations/return-letter.ts';
import { seeLettersDue } from './operations/see-letters-due.ts';
import { subscribe } from './operations/subscribe.ts';
import { takeLetters } from './operations/take-letters.ts';
import { subscriptionFlow } from './workflow.ts';

export const digestDesk = desk({
  name: 'digest',
  holdsPersonalData: true,
  // Nobody works here: readers come without signing in, and the clock sends (ADR-0029).
  roles: [],
  operations: [
    readChoices,
    subscribe,
    readSubscription,
    confirmSubscription,
    changeSubscription,
    endSubscription,
    seeLettersDue,
    takeLetters,
    returnLetter,
    readStanding,
  ],
  workflows: [subscriptionFlow],
  letters: { waiting: seeLettersDue, take: takeLetters, failed: returnLetter },
  records: { subscription: { retention: 'subscription' } },
});
