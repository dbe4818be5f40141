/**
 * Reads in what a partner says, from the ZIP that its node signed: a trial shows who signed and what changes, row by row; only when a
 * person takes it is anything kept, and then as that side's own record. Nothing of ours is rewritten.
 */
import { houseCircle, newId } from '#kernel/ids.ts';
import { hashText } from '#kernel/keys/files.ts';
import { readPublicKey } from '#kernel/ledger/note.ts';
import {
  checkPublicFile,
  openPublicFile,
  type PublicFile,
  PublicFileError,
} from '#kernel/ledger/public-file.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { fullNamesIn } from '#libs/full-names/index.ts';
import { oneLine } from '#libs/hidden-marks/index.ts';
import { z } from 'zod';
import { AgreementId } from '../model/agreements.ts';
import { FileChange, FileLookedAt, filePlaces, OwnSide, signatures } from '../model/boards.ts';
import { NeighbourId } from '../model/neighbours.ts';
import { working, writers } from '../model/roles.ts';
import { Day, ReadTexts } from '../model/shared.ts';
import { mostSideBytes, type SideFile } from '../model/side-file.ts';
import { numberOf, requireInForce, requireSideOf, requireTheirs } from '../rules/boards.ts';
import { changesOf } from '../rules/file-changes.ts';
import { isDoubted, missingNumbers, placeOfFile, standingFile } from '../rules/file-places.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { readSideFile as read, unreadableSide } from '../rules/read-side-file.ts';
import { textsOf } from '../rules/side-statement.ts';
import { findAgreement } from '../store/agreements.ts';
import {
  findBoardToWrite,
  findByShared,
  findFiles,
  findStatements,
  keepChoices,
  lockAgreement,
  saveBoard,
  saveFile,
  takeShared,
  wroteIt,
} from '../store/boards.ts';
import { findKeys } from '../store/neighbour-keys.ts';
import { findNeighbours } from '../store/neighbours.ts';
import { findInstitutions } from '../store/parties.ts';

const Input = z.strictObject({
  agreement: AgreementId,
  /** Whose file it is said to be. */
  side: NeighbourId,
  /** True: nothing is written; the answer says what would be. */
  dryRun: z.boolean().default(true),
  /** How it came: by which letter, by whose messenger post. Needed as soon as something is written. */
  channel: z.string().trim().min(3).max(300).nullable().default(null),
  /** How this side calls itself; needed where the agreement has no board yet. */
  own: OwnSide.nullable().default(null),
  /** So many files of this side were here when the trial was looked at; another number: somebody was quicker. */
  seen: z.int().min(0).nullable().default(null),
  lookedAt: FileLookedAt,
});

type Taken = { zip: Uint8Array; opened: PublicFile; says: SideFile; hidden: number; hash: string };

export const readSideFile = operation({
  name: 'external.read-side-file',
  does: 'A writer reads in the signed file of another side: a trial first, and then it is kept as that side’s own record.',
  kind: 'command',
  who: writers,
  purpose: working,
  transport: 'upload',
  input: Input,
  output: z.strictObject({
    agreement: z.uuid(),
    /** The file that was kept, or that was here already; null after a trial of a new one. */
    file: z.uuid().nullable(),
    /** What the file says of itself. */
    names: ReadTexts,
    code: z.string().nullable(),
    titles: ReadTexts,
    number: z.int(),
    saidOn: Day,
    signedBy: z.string(),
    signedOn: Day,
    signature: z.enum(signatures),
    /** The key that it was held against; null where none fits. */
    key: z.string().nullable(),
    hidden: z.int(),
    /** Whether the agreement has the board of this number, gets one by it, or gives up a number that nobody has answered. */
    board: z.enum(['known', 'opened', 'taken']),
    place: z.enum(filePlaces),
    /** The number that speaks for this side today; null where none is here. */
    stands: z.int().nullable(),
    missing: z.array(z.int()),
    /** It and a file that is here cannot both be right. */
    doubted: z.boolean(),
    changes: z.array(FileChange),
    /** Words that look like somebody's name: whoever takes the file says that they name nobody. */
    named: z.array(z.string()),
    seen: z.int(),
  }),
  audit: ({ input, output }) => ({
    about: [input.agreement, input.side],
    detail: {
      number: output.number,
      place: output.place,
      signature: output.signature,
      dryRun: input.dryRun,
    },
  }),
  errors: [
    'kernel.not-found',
    'kernel.input-invalid',
    'kernel.changed-meanwhile',
    'external.file-needed',
    'external.side-file-unreadable',
    'external.agreement-over',
    'external.side-left',
    'external.other-side',
    'external.own-file',
    'external.other-board',
    'external.signature-unknown',
    'external.somebody-named',
  ],
  file: {
    async admit({ input, tx }) {
      const agreement = present(await findAgreement(tx, input.agreement));
      requireInForce(agreement);
      requireSideOf(agreement, input.side);
    },
    read: async ({ bytes }) => take(bytes),
  },
  async run({ input, tx, actor, now, today, upload, file, announce }) {
    if (!upload) refuse('external.file-needed', { status: 422 });
    const { zip, opened, says, hidden, hash } = file as Taken;
    await lockAgreement(tx, input.agreement);
    const agreement = present(await findAgreement(tx, input.agreement));
    requireInForce(agreement);
    requireSideOf(agreement, input.side);
    const side = present((await findNeighbours(tx, [input.side]))[0]);
    const board = await findBoardToWrite(tx, input.agreement);
    requireTheirs(says.side, side, board?.own, await wroteIt(tx, input.agreement, hash));
    const files = await findFiles(tx, input.agreement);
    const elsewhere = await findByShared(tx, says.board);
    const number = numberOf(
      says.board,
      board && { shared: board.shared, isAnswered: files.length > 0 },
      elsewhere !== undefined && elsewhere !== input.agreement,
    );
    const { signature, key } = signedBy(zip, await findKeys(tx, [input.side]));
    const kept = files.filter((one) => one.side === input.side);
    const place = placeOfFile(kept, { number: says.number, hash });
    const stands = standingFile(kept);
    const before = stands && (await findStatements(tx, [stands.file])).get(stands.file);
    const own = board?.own ?? input.own;
    const called = [
      ...calledAs(await findInstitutions(tx)),
      ...calledAs([says.side, ...says.agreement.sides, ...(own ? [own] : [])]),
      ...says.activities.flatMap(({ institutions }) => calledAs(institutions)),
    ];
    const looked = [...(board?.lookedAt ?? []), ...input.lookedAt];
    const given = { file: '', number: says.number, previous: says.previous, hash, readAt: now.toISOString() };
    const answer = {
      agreement: input.agreement,
      file: kept.find((one) => one.hash === hash)?.file ?? null,
      names: says.side.names,
      code: says.side.code,
      titles: says.agreement.titles,
      number: says.number,
      saidOn: says.on,
      signedBy: oneLine(opened.node, 300),
      signedOn: opened.day,
      signature,
      key,
      hidden,
      board: number,
      place,
      stands: stands?.number ?? null,
      missing: missingNumbers([...kept.map((one) => one.number), says.number]),
      doubted: isDoubted(given, kept),
      changes: changesOf(before, says),
      named: namesIn(says, called).filter((words) => !looked.includes(words)),
      seen: kept.length,
    };
    if (input.dryRun) return answer;
    if (!key || signature !== 'right')
      refuse('external.signature-unknown', { status: 422, params: { why: signature } });
    if (place === 'same') return answer;
    if (input.seen !== null && input.seen !== kept.length)
      refuse('kernel.changed-meanwhile', { current: { seen: kept.length } });
    const { channel } = input;
    if (!channel) needed('channel');
    const names = requireNobodyNamed([...textsOf(says), channel], called, looked);
    const of = { agreement: input.agreement, circle: board?.circle ?? houseCircle };
    if (!own) needed('own');
    if (!board) await saveBoard(tx, of, { shared: says.board, own, takenFrom: input.side, openedOn: today });
    if (number === 'taken') await takeShared(tx, of, says.board, input.side);
    const lookedAt = [...new Set([...(board?.lookedAt ?? []), ...names])];
    await keepChoices(tx, of, { shown: board?.shown ?? [], lookedAt });
    const id = newId(now);
    const row = { says, hash, zip, key, signedBy: answer.signedBy, signedOn: opened.day, channel, hidden };
    await saveFile(tx, { ...of, file: id, side: input.side }, { ...row, post: actor.post });
    await announce('external.side-file-read', input.agreement, { number: says.number });
    return { ...answer, file: id };
  },
});

function needed(path: string): never {
  return refuse('kernel.input-invalid', {
    fields: [{ path, code: 'required', message: 'It is needed here.' }],
  });
}

function namesIn(says: SideFile, called: readonly string[]): string[] {
  const texts = textsOf(says).flatMap((one) =>
    one === null ? [] : typeof one === 'string' ? [one] : Object.values(one),
  );
  return [...new Set(texts.flatMap((text) => (text ? fullNamesIn(text, { attended: [], called }) : [])))];
}

/** Only a signed one; what is in it was written by somebody else. */
function take(zip: Uint8Array): Taken {
  const opened = told(() => openPublicFile(zip, mostSideBytes));
  if (opened.kind !== 'side-file' || !Day.safeParse(opened.day).success) unreadableSide('note');
  const { file, hidden } = read(opened.bytes);
  return { zip, opened, says: file, hidden, hash: hashText(opened.bytes).toString('hex') };
}

type Known = { key: string; endedOn: string | null };

/** By which of the keys that somebody here made sure of; a wrong signature of one of them is no file at all. */
function signedBy(zip: Uint8Array, keys: readonly Known[]) {
  const fits = keys.filter(({ key }) => isSignedBy(zip, key));
  const right = fits.find(({ endedOn }) => endedOn === null);
  const one = right ?? fits[0];
  return {
    signature: right ? ('right' as const) : one ? ('ended' as const) : ('unknown' as const),
    key: one?.key ?? null,
  };
}

function isSignedBy(zip: Uint8Array, key: string): boolean {
  try {
    checkPublicFile(zip, readPublicKey(key), mostSideBytes);
    return true;
  } catch (error) {
    if (error instanceof PublicFileError && error.why === 'other_key') return false;
    return told(() => {
      throw error;
    });
  }
}

/** What the kernel says of a signed file, in the words of the desk. */
function told<T>(tell: () => T): T {
  try {
    return tell();
  } catch (error) {
    if (!(error instanceof PublicFileError)) throw error;
    return unreadableSide(error.why);
  }
}
