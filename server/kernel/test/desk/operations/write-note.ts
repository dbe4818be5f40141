/** Adds a note to a matter, starting from the version that the writer saw. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, requireBase } from '#kernel/operation/errors.ts';
import { MatterId, Note } from '../model.ts';
import { findMatter, raiseVersion, saveNote } from '../store.ts';

export const writeNote = operation({
  name: 'trial.write-note',
  does: 'A keeper writes a note to a matter.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, base: z.number().int(), body: Note }),
  output: z.object({ note: z.uuid(), version: z.number() }),
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input, tx, now, seals }) {
    const found = (await findMatter(tx, input.matter)) ?? notFound();
    requireBase(found, input.base);
    const id = newId(now);
    await saveNote(tx, seals, { id, matter: found, body: input.body });
    await raiseVersion(tx, found);
    return { note: id, version: found.version + 1 };
  },
});
