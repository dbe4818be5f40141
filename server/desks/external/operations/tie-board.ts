/** Says that an activity or event of a partner is the same as one of ours; from then on they stand side by side. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present, refuse } from '#kernel/operation/errors.ts';
import { AgreementId } from '../model/agreements.ts';
import { boardTieKinds } from '../model/boards.ts';
import { NeighbourId } from '../model/neighbours.ts';
import { working, writers } from '../model/roles.ts';
import { standingFile } from '../rules/file-places.ts';
import { findActivities } from '../store/board-facts.ts';
import { findBoardTies, findBoardToWrite, findFiles, findStatements, saveBoardTie } from '../store/boards.ts';
import { findEventsOf } from '../store/joint-ties.ts';

export const tieBoard = operation({
  name: 'external.tie-board',
  does: 'A writer says that an activity or event of another side is the same as one of ours.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    agreement: AgreementId,
    side: NeighbourId,
    kind: z.enum(boardTieKinds),
    /** Its id in the file that stands, and ours. */
    theirs: z.uuid(),
    own: z.uuid(),
  }),
  output: z.strictObject({ agreement: z.uuid(), tie: z.uuid() }),
  audit: ({ input }) => ({ about: input.agreement, detail: { kind: input.kind } }),
  errors: ['kernel.not-found', 'external.tied-already'],
  async run({ input: { agreement, side, kind, theirs, own }, tx, now, announce }) {
    const { circle } = present(await findBoardToWrite(tx, agreement));
    const files = (await findFiles(tx, agreement)).filter((one) => one.side === side);
    const { file } = present(standingFile(files));
    const says = present((await findStatements(tx, [file])).get(file));
    const said = kind === 'activity' ? says.activities : says.events;
    const joints = (await findActivities(tx, agreement)).map(({ joint }) => joint);
    const ours = kind === 'activity' ? joints : (await findEventsOf(tx, joints)).map(({ event }) => event);
    if (!said.some(({ id }) => id === theirs) || !ours.includes(own)) notFound();
    const ties = (await findBoardTies(tx, agreement)).filter((one) => one.side === side && one.kind === kind);
    if (ties.some((one) => one.theirs === theirs || one.own === own)) refuse('external.tied-already');
    const tie = newId(now);
    await saveBoardTie(tx, { agreement, circle }, { tie, side, kind, theirs, own });
    await announce('external.board-tied', agreement);
    return { agreement, tie };
  },
});
