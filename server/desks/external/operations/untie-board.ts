/** Takes back that something of a partner is the same as something of ours. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { BoardTieId } from '../model/boards.ts';
import { working, writers } from '../model/roles.ts';
import { deleteBoardTie, findBoardTie } from '../store/boards.ts';

export const untieBoard = operation({
  name: 'external.untie-board',
  does: 'A writer takes back that something of another side is the same as something of ours.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ tie: BoardTieId }),
  output: z.strictObject({ agreement: z.uuid() }),
  audit: ({ output }) => ({ about: output.agreement }),
  errors: ['kernel.not-found'],
  async run({ input: { tie }, tx, announce }) {
    const { agreement } = present(await findBoardTie(tx, tie));
    await deleteBoardTie(tx, tie);
    await announce('external.board-untied', agreement);
    return { agreement };
  },
});
