/** Keeps a person out of a matter whatever posts they hold. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { excludePerson } from '#kernel/records/circles.ts';
import { MatterId, Reason } from '../model.ts';
import { findMatter } from '../store.ts';

export const excludeKeeper = operation({
  name: 'trial.exclude-keeper',
  does: 'A keeper keeps a person out of a matter.',
  kind: 'command',
  who: ['trial.keeper', 'trial.supervisor'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, user: z.uuid(), reason: Reason }),
  output: z.object({ matter: z.uuid() }),
  audit: ({ input }) => ({ about: input.matter, detail: { out: input.user } }),
  async run({ input, tx, seals }) {
    const found = (await findMatter(tx, input.matter)) ?? notFound();
    await excludePerson(tx, seals, {
      circle: found.circle_id,
      record: input.matter,
      user: input.user,
      reason: input.reason,
    });
    return { matter: input.matter };
  },
});
