/** Offices that exchange what they say: each a house of its own, with its own database, key, register and board. */
import { ledgerName, type Signer, signerOf } from '#kernel/ledger/checkpoint.ts';
import { ledgerKey } from '#kernel/keys/files.ts';
import { writePublicKey } from '#kernel/ledger/note.ts';
import { writePublicFile } from '#kernel/ledger/public-file.ts';
import { run } from '#kernel/operation/run.ts';
import { join } from 'node:path';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { asMutated } from '#kernel/test/mutant.ts';
import type { Board, BoardActivity, FileChange } from '../model/boards.ts';
import { addKey } from '../operations/add-key.ts';
import { addNeighbour } from '../operations/add-neighbour.ts';
import { enterAgreement } from '../operations/enter-agreement.ts';
import { fetchSideFile } from '../operations/fetch-side-file.ts';
import { readBoard } from '../operations/read-board.ts';
import { readSideFile } from '../operations/read-side-file.ts';
import { tieJoint } from '../operations/tie-joint.ts';
import { writeSideFile } from '../operations/write-side-file.ts';
import { agreementFacts, inDays } from './builders.ts';
import { type EventHouse, openEventHouse } from './events.ts';
import { jointFacts, type JointHouse, source } from './joint.ts';
import { noteWord } from '../operations/note-word.ts';
import { proposeJoint } from '../operations/propose-joint.ts';

const names: Record<string, string> = { XC: 'Xandria', XD: 'Velmora', XE: 'Tessaria' };

export type Office = EventHouse & {
  code: string;
  /** How it calls itself. */
  own: { code: string; names: { en: string } };
  /** The others in its own register, by their codes. */
  neighbour: Record<string, string>;
  agreement: string;
  /** Its public key, as it would be given by another way. */
  key: string;
};

/** An office of this country whose register has the other two, and an agreement of the three. */
export async function openOffice(code: string): Promise<Office> {
  const house = await openEventHouse();
  const neighbour: Record<string, string> = {};
  for (const other of Object.keys(names).filter((one) => one !== code)) {
    const facts = { kind: 'country', code: other, names: { en: names[other] } };
    neighbour[other] = (await house.editor.does<{ neighbour: string }>(addNeighbour, facts)).neighbour;
  }
  const facts = { ...agreementFacts, way: 'multilateral', neighbours: Object.values(neighbour) };
  const { agreement } = await house.editor.does<{ agreement: string }>(enterAgreement, {
    ...facts,
    reviewOn: inDays(300),
  });
  const signer = signerOf(ledgerName, ledgerKey(join(house.home, 'keys')));
  return {
    ...house,
    code,
    own: { code, names: { en: names[code] ?? code } },
    neighbour,
    agreement,
    key: writePublicKey(signer),
  };
}

/** Accepted by whom it names; on the agreement. */
export async function activityOf(t: Office, more: object = {}, accepting = ['XC', 'XD', 'XE']) {
  const partners = Object.entries(t.neighbour).map(([code, id]) => ({ code, kind: 'neighbour', id }));
  const sides = [
    { kind: 'organisation', id: t.editor.organisation },
    ...partners.map(({ kind, id }) => ({ kind, id })),
  ];
  const like = { ours: sides[0], velmora: sides[1], tessaria: sides[2] } as unknown as JointHouse;
  const facts = { ...jointFacts(like), proposedBy: t.editor.organisation, ...more };
  const { joint } = await t.editor.does<{ joint: string }>(proposeJoint, facts);
  for (const { id, code } of partners)
    if (accepting.includes(code) && facts.sides.some((one) => (one as { id: string }).id === id))
      await t.editor.does(noteWord, { ...source, joint, side: id, said: 'accepted', reason: null });
  await t.editor.does(tieJoint, { joint, target: { to: 'agreement', agreement: t.agreement } });
  return joint;
}

export async function knows(t: Office, other: Office): Promise<string> {
  const learned = 'Read out over the telephone by the secretariat';
  const facts = { neighbour: t.neighbour[other.code], key: other.key, learned };
  return (await t.editor.does<{ key: string }>(addKey, facts)).key;
}

/** Writes a file and fetches it, as it would be sent. */
export async function writes(t: Office, more: object = {}): Promise<Uint8Array> {
  const given = { agreement: t.agreement, reason: 'Agreed for each quarter', ...more };
  const { number } = await t.editor.does<{ number: number }>(writeSideFile, given);
  return await fetched(t, number);
}

export async function fetched(t: Office, number: number): Promise<Uint8Array> {
  const asked = { agreement: t.agreement, number };
  return (await t.editor.does<{ bytes: Uint8Array }>(fetchSideFile, asked)).bytes;
}

export type ReadIn = {
  file: string | null;
  number: number;
  signature: string;
  key: string | null;
  board: string;
  place: string;
  stands: number | null;
  missing: number[];
  doubted: boolean;
  changes: FileChange[];
  named: string[];
  hidden: number;
  seen: number;
};

/** Takes the file of another side; a trial where `dryRun` is given. */
export async function readsIn(
  t: Office,
  from: Office,
  bytes: Uint8Array,
  more: object = {},
): Promise<ReadIn> {
  const input = {
    agreement: t.agreement,
    side: t.neighbour[from.code],
    dryRun: false,
    channel: 'Letter of the embassy',
    own: t.own,
    ...more,
  };
  const upload = { name: 'side-file.zip', type: 'application/zip', bytes };
  const request = { secret: t.editor.secret, input, upload };
  return (await run(t.house, asMutated(readSideFile), request)) as ReadIn;
}

export async function boardOf(t: Office): Promise<Board> {
  return (await t.reader.does<{ board: Board }>(readBoard, { agreement: t.agreement })).board;
}

/** The activity of ours on the board. */
export async function shownActivity(t: Office, joint: string): Promise<BoardActivity> {
  const found = (await boardOf(t)).activities.find(({ own }) => own === joint);
  if (!found) throw new Error('The board does not show this activity.');
  return found;
}

/** The lines on which two sides say different things. */
export function differing({ lines }: Pick<BoardActivity, 'lines'>) {
  return lines
    .filter(({ differ }) => differ)
    .map(({ field, of, currency, says }) => ({
      field,
      of,
      currency,
      says: Object.fromEntries(says.map(({ side, value }) => [side, value])),
    }));
}

/** A file that this office never wrote, signed by its true key: what a partner of bad will, or a faulty node, could send. */
export function forged(t: Pick<Office, 'home'>, content: object | Uint8Array, more: object = {}): Uint8Array {
  return signedBy(signerOf(ledgerName, ledgerKey(join(t.home, 'keys'))), content, more);
}

export function signedBy(signer: Signer, content: object | Uint8Array, more: object = {}): Uint8Array {
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(JSON.stringify(content));
  const file = { name: 'side-file.json', type: 'application/json', bytes };
  const stand = { node: 'An office', day: '2026-05-04', ledger: undefined, readMe: 'x' };
  return writePublicFile(signer, file, { ...stand, kind: 'side-file', ...more }).bytes;
}

/** Somebody else's node, of which only its key is there. */
export function aSigner(): Signer {
  const { privateKey } = generateKeyPairSync('ed25519');
  return signerOf(ledgerName, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** The smallest file that is right. */
export function aSideFile(t: Pick<Office, 'own' | 'neighbour'>, board: string, more: object = {}) {
  const sides = [t.own, ...Object.keys(t.neighbour).map((code) => ({ code, names: { en: code } }))];
  return {
    format: 'zaedno-side/1',
    board,
    number: 1,
    previous: null,
    on: '2026-05-04',
    side: t.own,
    agreement: {
      titles: { en: 'Memorandum' },
      signedOn: '2026-02-01',
      fromOn: '2026-03-01',
      untilOn: null,
      state: 'standing',
      sides,
    },
    activities: [],
    events: [],
    commitments: [],
    ...more,
  };
}

export function aFileActivity(more: object = {}) {
  return {
    id: randomUUID(),
    same: [],
    titles: { en: 'Youth clubs' },
    level: 'strategic',
    way: 'multilateral',
    firstOn: '2026-03-01',
    lastOn: '2026-12-15',
    state: 'accepted',
    word: 'accepted',
    institutions: [{ names: { en: 'Ministry' }, standing: 'accepted', saidOn: '2026-02-10' }],
    steps: [],
    shares: [],
    reports: [],
    ...more,
  };
}
