/** A local body lets an institution type in for it; for one without an account, whoever was told writes it down (G30). */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PermissionMeans, ToldBy } from '../model/entering.ts';
import { keepers, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { requireAYearAtMost, requireOrder } from '../rules/guards.ts';
import { permitEntry as savePermission } from '../store/entering.ts';

export const permitEntry = operation({
  name: 'strategy.permit-entry',
  does: 'A local body lets the office type in for it; for one without an account a writer notes who gave the permission.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    organisation: z.uuid(),
    /** To whom; named by the body itself. What a writer notes is given to their own institution. */
    to: z.uuid().nullable().default(null),
    toldBy: ToldBy,
    /** What the body says itself counts as `account`, whatever is written here. */
    means: PermissionMeans,
    number: z.string().trim().min(1).max(80).nullable().default(null),
    givenOn: Day,
    untilOn: Day,
  }),
  output: z.strictObject({ permission: z.uuid() }),
  audit: ({ input, output }) => ({
    about: [input.organisation, output.permission],
    detail: { means: input.means, until: input.untilOn },
  }),
  errors: [
    'kernel.not-found',
    'kernel.not-allowed',
    'kernel.of-another-body',
    'kernel.says-it-itself',
    'kernel.not-these-days',
    'strategy.ends-before-start',
    'strategy.permission-too-long',
  ],
  async run({ input, tx, announce }) {
    requireOrder(input.givenOn, input.untilOn);
    requireAYearAtMost(input.givenOn, input.untilOn);
    const permission = await savePermission(tx, input);
    await announce('strategy.entry-permitted', undefined, { organisation: input.organisation, permission });
    return { permission };
  },
});
