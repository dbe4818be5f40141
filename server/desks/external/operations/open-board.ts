/** Opens the board of an agreement under a number of its own, which our first file carries to the other sides. */
import { z } from 'zod';
import { houseCircle, newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { AgreementId } from '../model/agreements.ts';
import { OwnSide } from '../model/boards.ts';
import { working, writers } from '../model/roles.ts';
import { requireInForce } from '../rules/boards.ts';
import { findAgreement } from '../store/agreements.ts';
import { findBoard, lockAgreement, saveBoard } from '../store/boards.ts';

export const openBoard = operation({
  name: 'external.open-board',
  does: 'A writer opens the board of an agreement, for all its sides.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ agreement: AgreementId, own: OwnSide }),
  output: z.strictObject({ agreement: z.uuid(), shared: z.uuid() }),
  audit: ({ input }) => ({ about: input.agreement }),
  errors: ['kernel.not-found', 'external.agreement-over', 'external.board-open'],
  async run({ input: { agreement, own }, tx, now, today, announce }) {
    await lockAgreement(tx, agreement);
    requireInForce(present(await findAgreement(tx, agreement)));
    if (await findBoard(tx, agreement)) refuse('external.board-open');
    const shared = newId(now);
    await saveBoard(
      tx,
      { agreement, circle: houseCircle },
      { shared, own, takenFrom: null, openedOn: today },
    );
    await announce('external.board-opened', agreement);
    return { agreement, shared };
  },
});
