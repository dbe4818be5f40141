/** Keeps the public key of a neighbour's node; somebody made sure of it by another way than the file that it signs. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { type LedgerKey, readPublicKey, writePublicKey } from '#kernel/ledger/note.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { NeighbourId } from '../model/neighbours.ts';
import { working, writers } from '../model/roles.ts';
import { findKeys, saveKey } from '../store/neighbour-keys.ts';
import { findNeighbours } from '../store/neighbours.ts';

export const addKey = operation({
  name: 'external.add-key',
  does: 'A writer keeps the public key of a neighbour’s node, and says how they made sure of it.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    neighbour: NeighbourId,
    /** As `zaedno ledger key` prints it. */
    key: z.string().trim().max(300),
    /** By which way, other than the file: a letter, a call to a number that was known before. No names. */
    learned: z.string().trim().min(3).max(300),
  }),
  output: z.strictObject({ key: z.uuid() }),
  audit: ({ input, output }) => ({ about: input.neighbour, detail: { key: output.key } }),
  errors: ['kernel.not-found', 'external.no-key', 'external.key-known'],
  async run({ input: { neighbour, key: given, learned }, tx, now, today, announce }) {
    const { circle } = present((await findNeighbours(tx, [neighbour]))[0]);
    const key = writePublicKey(keyOf(given));
    if ((await findKeys(tx, [neighbour])).some((one) => one.key === key))
      refuse('external.key-known', {
        status: 422,
        fields: [{ path: 'key', code: 'key-known', message: '' }],
      });
    const id = newId(now);
    await saveKey(tx, { neighbour, circle, id }, { key, learned, since: today });
    await announce('external.key-added', neighbour);
    return { key: id };
  },
});

function keyOf(line: string): LedgerKey {
  try {
    return readPublicKey(line);
  } catch (error) {
    const message = (error as Error).message;
    return refuse('external.no-key', { status: 422, fields: [{ path: 'key', code: 'no-key', message }] });
  }
}
