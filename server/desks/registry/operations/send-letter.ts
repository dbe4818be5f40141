/** Says that a letter was sent, on which day and by what way; what it answers is answered with it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { LetterId } from '../model/letters.ts';
import { ways } from '../model/lists.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Day } from '../model/shared.ts';
import { requirePast } from '../rules/guards.ts';
import { isOpen, requireNotBefore, requireNumber } from '../rules/letters.ts';
import { findItem } from '../store/items.ts';
import { findLetter, setSent } from '../store/letters.ts';
import { letterFlow } from '../workflow.ts';
import { answerIncoming } from './answer-incoming.ts';

export const sendLetter = operation({
  name: 'registry.send-letter',
  does: 'A writer says that a letter was sent, on which day and by what way.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ letter: LetterId, base: Base, on: Day, by: z.enum(ways) }),
  output: z.strictObject({ letter: z.uuid(), version: Base }),
  move: { workflow: letterFlow, action: 'send', of: ({ letter }) => ({ record: letter }) },
  audit: ({ input }) => ({ about: input.letter, detail: { by: input.by } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'registry.number-missing',
    'registry.day-to-come',
    'registry.sent-before-signed',
  ],
  async run({ input: { letter, base, on, by }, tx, today, call, announce }) {
    const { circle: _, ...current } = present(await findLetter(tx, letter));
    requireBase(current, base);
    requireNumber(current);
    requirePast(on, today, 'on');
    requireNotBefore(on, current.signedOn, 'on');
    const version = requireWon(await setSent(tx, letter, base, { on, by }), current);
    const answered = current.answers === null ? undefined : await findItem(tx, current.answers);
    if (answered && isOpen(answered)) await call(answerIncoming, { item: answered.item, letter });
    await announce('registry.letter-sent', letter);
    return { letter, version };
  },
});
