/** Proposes something that is done together with others; each side that is asked then gives its own word. */
import { z } from 'zod';
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { JointFacts, LookedAt } from '../model/joint.ts';
import { working, writers } from '../model/roles.ts';
import { requireParties } from '../rules/events.ts';
import { requireSides } from '../rules/joint.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { saveJoint } from '../store/joint.ts';
import { findNeighbours } from '../store/neighbours.ts';
import { findInstitutions, findPartyNames } from '../store/parties.ts';
import { jointFlow } from '../workflow.ts';

export const proposeJoint = operation({
  name: 'external.propose-joint',
  does: 'A writer enters what is proposed to be done together: its aim, its days, and the sides that are asked.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: JointFacts.extend({ lookedAt: LookedAt }),
  output: z.strictObject({ joint: z.uuid() }),
  audit: ({ output }) => ({ about: output.joint }),
  errors: [
    'external.no-such-party',
    'external.side-twice',
    'external.sides-missing',
    'external.no-such-side',
    'external.no-such-neighbour',
    'external.way-does-not-fit',
    'external.ends-before-start',
    'external.somebody-named',
  ],
  async run({ input: { lookedAt, ...facts }, tx, actor, now, announce }) {
    requireParties(facts.sides, await findPartyNames(tx, facts.sides), 'sides');
    const neighbours = facts.sides.filter(({ kind }) => kind === 'neighbour').map(({ id }) => id);
    requireSides(facts, await findNeighbours(tx, neighbours));
    const called = calledAs(await findInstitutions(tx));
    const looked = requireNobodyNamed([facts.titles, facts.aim], called, lookedAt);
    const joint = await openRecord(tx, {
      desk: 'external',
      kind: 'joint-activity',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveJoint(tx, { joint, circle: houseCircle }, { ...facts, lookedAt: looked });
    await startState(tx, jointFlow, { record: joint }, now);
    await announce('external.joint-proposed', joint);
    return { joint };
  },
});
