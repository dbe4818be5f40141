/** The pack of a session, put together from live data: agenda, what is open, what is asked of us, what is new. */
import { z } from 'zod';
import { findLate } from '#desks/reporting/public.ts';
import { nameReferences, findPlans, findThreatPictures, readCoverage } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Pack } from '../model/packs.ts';
import { readers, working } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { mainPlan } from '../rules/main-plan.ts';
import { showActions, tiedOf } from '../rules/show-actions.ts';
import { findActions } from '../store/actions.ts';
import { findDecisions, showDecision } from '../store/decisions.ts';
import { findAgenda, findSessions, showSession } from '../store/sessions.ts';

export const readPack = operation({
  name: 'committee.read-pack',
  does: 'A reader opens the pack of a session: agenda, open tasks, who is late in reporting, what is asked of us, what is new.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ session: SessionId }),
  output: Pack,
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input: { session }, tx, today, call }) {
    const found = present((await findSessions(tx, { session }))[0]);
    const before = (await findSessions(tx, { body: found.body })).find(
      (one) => one.state === 'held' && one.session !== session && one.heldOn <= found.heldOn,
    );
    const open = await findActions(tx, { body: found.body, open: true }, today);
    const named = await call(nameReferences, { measures: tiedOf(open) });
    const decisions = before ? await findDecisions(tx, { session: before.session }) : [];
    const plan = mainPlan((await call(findPlans, { limit: 200 })).items);
    const coverage = plan ? await call(readCoverage, { plan: plan.id }) : undefined;
    const { late } = await call(findLate, {});
    const { pictures } = await call(findThreatPictures, {});
    return {
      session: showSession(found),
      agenda: await findAgenda(tx, session),
      since: before?.heldOn ?? null,
      decisions: decisions.filter(({ state }) => state === 'adopted').map(showDecision),
      actions: showActions(open, named),
      asked:
        plan && coverage
          ? {
              plan: plan.id,
              planTitles: plan.titles,
              paragraphs: coverage.cells
                .filter(({ asks, notApplicable }) => asks && notApplicable === null)
                .map(({ address, heading, status, measures, gap }) => ({
                  address,
                  heading,
                  status,
                  measures,
                  gap,
                })),
            }
          : null,
      late: late.map(({ state, ...one }) => ({ ...one, returned: state === 'returned' })),
      pictures: pictures.flatMap(({ id, number, publishedOn, summary }) =>
        number !== null && publishedOn !== null && (!before || publishedOn >= before.heldOn)
          ? [{ picture: id, number, publishedOn, summary }]
          : [],
      ),
      today,
    };
  },
});
