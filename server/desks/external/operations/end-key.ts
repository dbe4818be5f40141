/** Trusts a key no longer: no further file is taken by it, and what it signed is shown with that. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { KeyId } from '../model/boards.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { endKey as close, findKey } from '../store/neighbour-keys.ts';

export const endKey = operation({
  name: 'external.end-key',
  does: 'A writer says that the key of a neighbour’s node is trusted no longer, and why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ key: KeyId, reason: Reason }),
  output: z.strictObject({ key: z.uuid(), neighbour: z.uuid() }),
  audit: ({ output }) => ({ about: output.neighbour, detail: { key: output.key } }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { key, reason }, tx, today, announce }) {
    const { neighbour } = present(await findKey(tx, key));
    if (!(await close(tx, key, { on: today, reason })))
      refuse('kernel.wrong-state', { current: { state: 'ended' } });
    await announce('external.key-ended', neighbour);
    return { key, neighbour };
  },
});
