/** The common board of an agreement: what each side says, as of which day and by which signed file, and where two say different things. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { AgreementId } from '../model/agreements.ts';
import { Board } from '../model/boards.ts';
import { readers, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { activitiesToTell } from '../rules/boards.ts';
import { saysTheSame } from '../rules/file-changes.ts';
import { standingFile } from '../rules/file-places.ts';
import { readSent } from '../rules/read-side-file.ts';
import { showBoard } from '../rules/show-board.ts';
import { ownStatement } from '../rules/side-statement.ts';
import { findAgreement } from '../store/agreements.ts';
import { findActivities, findOwnFacts } from '../store/board-facts.ts';
import { findBoard, findBoardTies, findFiles, findSent, findStatements, listSent } from '../store/boards.ts';
import { findKeys } from '../store/neighbour-keys.ts';
import { findNeighbours } from '../store/neighbours.ts';

export const readBoard = operation({
  name: 'external.read-board',
  does: 'A reader sees what each side of an agreement says, and where they say different things.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ agreement: AgreementId }),
  output: z.strictObject({ board: Board, today: Day }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input: { agreement: id }, tx, today }) {
    const agreement = present(await findAgreement(tx, id));
    const board = await findBoard(tx, id);
    const files = board ? await findFiles(tx, id) : [];
    const sides = [...new Set([...agreement.neighbours, ...files.map(({ side }) => side)])];
    const neighbours = await findNeighbours(tx, sides);
    const ties = board ? await findBoardTies(tx, id) : [];
    const all = board ? await findActivities(tx, id) : [];
    const facts = board ? await findOwnFacts(tx, { agreement, own: board.own, ties }, all) : undefined;
    const stand = sides.flatMap((side) => standingFile(files.filter((one) => one.side === side)) ?? []);
    const last = board ? await findSent(tx, id) : undefined;
    const partners = neighbours.filter(({ neighbour }) => agreement.neighbours.includes(neighbour));
    const told = new Set(activitiesToTell(all, partners, board?.shown ?? []).map(({ joint }) => joint));
    const draft =
      facts &&
      ownStatement({ ...facts, activities: facts.activities.filter(({ row }) => told.has(row.joint)) });
    return {
      board: showBoard({
        agreement,
        board,
        neighbours: neighbours.map(({ circle: _, ...one }) => one),
        own: facts && ownStatement(facts),
        activities: facts?.activities ?? [],
        files,
        statements: await findStatements(
          tx,
          stand.map(({ file }) => file),
        ),
        keys: await findKeys(tx, sides),
        ties,
        sent: board ? await listSent(tx, id) : [],
        unsaid: draft !== undefined && (!last || !saysTheSame(readSent(last.content), draft)),
      }),
      today,
    };
  },
});
