/** Changes what is proposed: what a side said before was said to something else, and it is asked anew. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { JointFacts, JointId, LookedAt } from '../model/joint.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireParties } from '../rules/events.ts';
import { requirePublishable } from '../rules/guards.ts';
import { requireJointState, requireSides } from '../rules/joint.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { findJoint, updateJoint } from '../store/joint.ts';
import { findNeighbours } from '../store/neighbours.ts';
import { findInstitutions, findPartyNames } from '../store/parties.ts';

export const editJoint = operation({
  name: 'external.edit-joint',
  does: 'A writer changes what is proposed to be done together; each side is asked anew.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: JointFacts.extend({ joint: JointId, base: Base, lookedAt: LookedAt }),
  output: z.strictObject({ joint: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.joint }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'external.no-such-party',
    'external.side-twice',
    'external.sides-missing',
    'external.no-such-side',
    'external.no-such-neighbour',
    'external.way-does-not-fit',
    'external.ends-before-start',
    'external.level-never-public',
    'external.somebody-named',
  ],
  async run({ input: { joint, base, lookedAt, ...facts }, tx, announce }) {
    const current = present(await findJoint(tx, joint));
    requireBase({ version: current.version }, base);
    requireJointState(current, 'proposed');
    requireParties(facts.sides, await findPartyNames(tx, facts.sides), 'sides');
    const neighbours = facts.sides.filter(({ kind }) => kind === 'neighbour').map(({ id }) => id);
    requireSides(facts, await findNeighbours(tx, neighbours));
    requirePublishable(facts.level, current.publication);
    const called = calledAs(await findInstitutions(tx));
    const known = [...current.lookedAt, ...lookedAt];
    const looked = requireNobodyNamed([facts.titles, facts.aim], called, known);
    const row = { ...facts, lookedAt: [...new Set([...current.lookedAt, ...looked])] };
    const version = requireWon(await updateJoint(tx, { joint, circle: current.circle }, base, row), {
      version: current.version,
    });
    await announce('external.joint-edited', joint);
    return { joint, version };
  },
});
