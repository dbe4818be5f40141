/** Shows one matter with its notes; the reading is recorded. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Matter, MatterId } from '../model.ts';
import { findMatter, findNotes, findState, matterOf } from '../store.ts';

export const readMatter = operation({
  name: 'trial.read-matter',
  does: 'A keeper reads a matter.',
  kind: 'query',
  who: ['trial.keeper', 'trial.supervisor', 'office.stand-in'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId }),
  output: Matter.extend({
    version: z.number(),
    state: z.string(),
    dueAt: z.string().nullable(),
    notes: z.array(z.string()),
  }),
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input, tx, seals }) {
    const found = (await findMatter(tx, input.matter)) ?? notFound();
    const state = await findState(tx, found);
    const notes = await findNotes(tx, seals, found);
    return {
      ...matterOf(found),
      version: found.version,
      state: state.state,
      dueAt: state.due?.toISOString() ?? null,
      notes,
    };
  },
});
