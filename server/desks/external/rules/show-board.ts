/** A board as it is read: our own side first, then each side of the agreement, then those that have left and once spoke. */
import type { Board, BoardSide, BoardTie, OwnSide, SentFile } from '../model/boards.ts';
import type { Agreement } from '../model/agreements.ts';
import type { Neighbour } from '../model/neighbours.ts';
import type { Statement } from '../model/side-file.ts';
import { agreementLines, boardActivities, boardEvents, type Heard, ownKey, type Speaker } from './board.ts';
import { sidesWithout } from './boards.ts';
import { isDoubted, type Kept, missingNumbers, standingFile } from './file-places.ts';
import { standingOf } from './joint.ts';
import type { OwnActivity } from './side-statement.ts';

type File = Kept & {
  side: string;
  saidOn: string;
  signedBy: string;
  key: string;
  channel: string;
  hidden: number;
};
type Key = BoardSide['keys'][number] & { neighbour: string };

export type BoardParts = {
  agreement: Agreement;
  board: { shared: string; own: OwnSide; shown: readonly string[]; version: number } | undefined;
  /** Sides of the agreement, and whoever has left and spoke. */
  neighbours: readonly Neighbour[];
  own: Statement | undefined;
  activities: readonly OwnActivity[];
  files: readonly File[];
  statements: ReadonlyMap<string, Statement>;
  keys: readonly Key[];
  ties: readonly BoardTie[];
  sent: readonly SentFile[];
  unsaid: boolean;
};

export function showBoard(parts: BoardParts): Board {
  const { agreement, board, own, ties, activities, sent, unsaid } = parts;
  const { titles, level, way } = agreement;
  const sides = parts.neighbours.map((one) => sideOf(one, parts));
  const partners = parts.neighbours.filter(({ neighbour }) => agreement.neighbours.includes(neighbour));
  const speakers = [
    ...(own ? [{ side: ownKey, left: false, statement: own }] : []),
    ...sides.flatMap((one) => speakerOf(one, parts)),
  ];
  return {
    agreement: agreement.agreement,
    titles,
    level,
    way,
    standing: agreement.state === 'standing',
    board: board ? { shared: board.shared, own: board.own, version: board.version } : null,
    sides: board
      ? [{ side: ownKey, ...board.own, left: false, files: [], missing: [], keys: [] }, ...sides]
      : sides,
    lines: agreementLines(speakers),
    activities: boardActivities(speakers, ties, heardOf(activities)),
    events: boardEvents(speakers, ties),
    commitments: speakers.flatMap(({ side, statement }) =>
      statement.commitments.map((says) => ({ side, says })),
    ),
    ties: [...ties],
    sent: [...sent],
    asked: activities.flatMap(({ row }) => {
      const without = sidesWithout(row, partners).map(({ names }) => names);
      const shown = board?.shown.includes(row.joint) ?? false;
      return without.length > 0 ? [{ joint: row.joint, titles: row.titles, without, shown }] : [];
    }),
    unsaid,
  };
}

function sideOf({ neighbour, code, names }: Neighbour, { agreement, files, keys }: BoardParts): BoardSide {
  const own = files.filter(({ side }) => side === neighbour);
  const known = keys.filter((one) => one.neighbour === neighbour);
  const stands = standingFile(own);
  return {
    side: neighbour,
    code,
    names,
    left: !agreement.neighbours.includes(neighbour),
    files: own.map((one) => ({
      file: one.file,
      number: one.number,
      saidOn: one.saidOn,
      signedBy: one.signedBy,
      key: one.key,
      trusted: known.some(({ key, endedOn }) => key === one.key && endedOn === null),
      channel: one.channel,
      readAt: one.readAt,
      hidden: one.hidden,
      stands: one.file === stands?.file,
      doubted: isDoubted(one, own),
    })),
    missing: missingNumbers(own.map(({ number }) => number)),
    keys: known.map(({ neighbour: _, ...key }) => key),
  };
}

function speakerOf({ side, left, files }: BoardSide, { statements }: BoardParts): Speaker[] {
  const stands = files.find((one) => one.stands);
  const statement = stands && statements.get(stands.file);
  return statement ? [{ side, left, statement }] : [];
}

/** How our own register has the others. */
function heardOf(activities: readonly OwnActivity[]): Heard[] {
  return activities.flatMap(({ row, shares }) =>
    row.sides
      .filter(({ party }) => party.kind === 'neighbour')
      .map((one) => ({
        joint: row.joint,
        side: one.party.id,
        word: standingOf(one, row.round),
        shares: shares.filter(({ side }) => side === one.party.id),
      })),
  );
}
