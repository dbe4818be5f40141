/** Lets a named person know of one matter, for a reason and until a day. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { grantSight } from '#kernel/records/circles.ts';
import { MatterId, Reason } from '../model.ts';
import { findMatter } from '../store.ts';

export const grantMatter = operation({
  name: 'trial.grant-matter',
  does: 'A keeper lets a named person know of a matter.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  stepUp: true,
  input: z.strictObject({
    matter: MatterId,
    user: z.uuid(),
    reason: Reason,
    until: z.iso.datetime().optional(),
  }),
  output: z.object({ matter: z.uuid() }),
  audit: ({ input }) => ({ about: input.matter, detail: { to: input.user } }),
  async run({ input, tx, seals }) {
    const found = (await findMatter(tx, input.matter)) ?? notFound();
    await grantSight(tx, seals, {
      circle: found.circle_id,
      record: input.matter,
      user: input.user,
      reason: input.reason,
      ...(input.until ? { until: new Date(input.until) } : {}),
    });
    return { matter: input.matter };
  },
});
