/** Writes a name of the person whom a matter is about, beside those that stand there. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { PersonName } from '#kernel/search/define.ts';
import { MatterId } from '../model.ts';
import { findMatter, saveName } from '../store.ts';

export const writeName = operation({
  name: 'trial.write-name',
  does: 'A keeper writes a name of the person whom a matter is about.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, name: PersonName }),
  output: z.object({ matter: z.uuid() }),
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input, tx, now, seals }) {
    const matter = (await findMatter(tx, input.matter)) ?? notFound();
    await saveName(tx, seals, { id: newId(now), matter, name: input.name });
    return { matter: input.matter };
  },
});
