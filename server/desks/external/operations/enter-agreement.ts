/** Enters an agreement with neighbours; from then on the clock reminds on its review date. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { houseCircle } from '#kernel/ids.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { AgreementFacts } from '../model/agreements.ts';
import { working, writers } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { requireFittingWay, requireOrder, requirePast } from '../rules/guards.ts';
import { beginsClock } from '#kernel/calendar/begins-clock.ts';
import { saveAgreement } from '../store/agreements.ts';
import { findNeighbours } from '../store/neighbours.ts';
import { agreementFlow, reviewDays } from '../workflow.ts';

export const enterAgreement = operation({
  name: 'external.enter-agreement',
  does: 'A writer enters an agreement: with whom, what it covers, at which level, and when it is looked at again.',
  kind: 'command',
  who: writers,
  purpose: working,
  /** A review date that has passed is taken: then it is due at once. */
  input: AgreementFacts.extend({ reviewOn: Day }),
  output: z.strictObject({ agreement: z.uuid() }),
  audit: ({ output }) => ({ about: output.agreement }),
  errors: [
    'external.no-such-neighbour',
    'external.way-does-not-fit',
    'external.ends-before-start',
    'external.day-to-come',
  ],
  async run({ input, tx, actor, today, announce }) {
    const neighbours = [...new Set(input.neighbours)];
    requireFittingWay(input.way, await findNeighbours(tx, neighbours), neighbours.length);
    requireOrder(input.fromOn, input.untilOn, 'untilOn');
    if (input.signedOn) requirePast(input.signedOn, today, 'signedOn');
    const agreement = await openRecord(tx, {
      desk: 'external',
      kind: 'agreement',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveAgreement(tx, { agreement, circle: houseCircle }, { ...input, neighbours });
    await startState(tx, agreementFlow, { record: agreement }, beginsClock(input.reviewOn, reviewDays));
    await announce('external.agreement-entered', agreement);
    return { agreement };
  },
});
