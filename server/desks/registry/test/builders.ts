/** The house with the registry beside the strategy desk, and items of invented institutions made through its operations. */
import { inDays, today } from '#kernel/test/days.ts';
import { asOwner, hide } from '#kernel/test/as-owner.ts';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { beginAs } from '#kernel/db/transaction.ts';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { desks } from '#server/desks.ts';
import { registryDesk } from '../desk.ts';
import type { Item, ItemRow } from '../model/items.ts';
import type { Letter } from '../model/letters.ts';
import { assignIncoming } from '../operations/assign-incoming.ts';
import { draftLetter } from '../operations/draft-letter.ts';
import { enterIncoming } from '../operations/enter-incoming.ts';
import { findItems } from '../operations/find-items.ts';
import { numberLetter } from '../operations/number-letter.ts';
import { readItem } from '../operations/read-item.ts';
import { readLetter } from '../operations/read-letter.ts';
import { sendLetter } from '../operations/send-letter.ts';
import { signLetter } from '../operations/sign-letter.ts';

export { inDays, today };

const source = { manifest: registryDesk, folder: fileURLToPath(new URL('..', import.meta.url)) };
const strategy = desks.filter(({ manifest }) => manifest.name === 'strategy');

/** An id that exists nowhere. */
export const nowhere = '00000000-0000-4000-8000-00000000dead';

export type RegistryHouse = TestHouse & { clerk: AtWork; reader: AtWork };

export async function openRegistryHouse(): Promise<RegistryHouse> {
  const house = await openTestHouse([...strategy, source]);
  const at = (login: string, role: string) =>
    house.employ({ login, roles: [role], purposes: ['strategy-work'] });
  return {
    ...house,
    clerk: await at('clerk', 'strategy.editor'),
    reader: await at('reader', 'strategy.reader'),
  };
}

export const itemFacts = {
  correspondent: {
    kind: 'institution',
    names: { en: 'Museum of Orvik', mk: 'Музеј на Орвик' },
  },
  subjects: { mk: 'Покана за отворен ден' },
  theirNumber: '07-114/1',
  theirDay: '2026-01-08',
  paperAt: 'Archive room, shelf 4',
  paperUntil: '2036-12-31',
  about: [],
} as const;

export type Entered = { item: string; number: string };

export async function anIncoming(by: AtWork, more: object = {}): Promise<Entered> {
  const numbering = { by: 'desk', on: '2026-01-10' };
  return await by.does<Entered>(enterIncoming, { ...itemFacts, numbering, ...more });
}

type Opened = { item: Item; scans: { document: string; file: string }[]; corrections: Correction[] };
type Correction = { reason: string; before: { subjects: object; correspondent: object } };

export async function opened(by: AtWork, item: string): Promise<Opened> {
  return await by.does<Opened>(readItem, { item });
}

export async function listed(by: AtWork, more: object = {}) {
  return await by.does<{ items: ItemRow[]; next: string | null; years: number[] }>(findItems, more);
}

/** Lets the clock find what is due in so many days. */
export async function clockStrikes(t: TestHouse, clock: AtWork, days: number): Promise<void> {
  const transaction = await beginAs(t.database.pools, clock.secret);
  try {
    const text = 'select * from kernel.take_deadlines_due(now() + make_interval(days => $1), 100)';
    await transaction.connection.client.query(text, [days]);
    await transaction.commit([]);
  } finally {
    transaction.release();
  }
}

/** The newest ledger entry of an operation. */
export async function lastEntry(t: TestHouse, operation: AnyOperation) {
  const text = `select about, outcome, detail from kernel.ledger_entries where operation = $1 order by n desc limit 1`;
  return (await asOwner<{ about: string[]; outcome: string; detail: object }>(t, text, [operation.name]))[0];
}

/** Given to the clerk's own institution, due in ten days. */
export async function assign(by: AtWork, item: string, more: object = {}): Promise<unknown> {
  const to = { organisation: by.organisation, post: null, dueOn: inDays(10) };
  return await by.does(assignIncoming, { item, base: 1, ...to, ...more });
}

export const textFile = (name: string, text: string) => ({ name, type: '', bytes: Buffer.from(text) });

/** Tells what is asked of an item that is not there from what is asked of one that is not theirs: it must not. */
export async function answersAlike(t: RegistryHouse, ask: (item: string) => Promise<unknown>): Promise<void> {
  const hidden = (await anIncoming(t.clerk)).item;
  await hide(t, hidden);
  for (const item of [hidden, nowhere]) await assert.rejects(ask(item), refusal('kernel.not-found'));
}

export const letterFacts = {
  languages: ['mk', 'sq'],
  correspondent: { kind: 'institution', names: { mk: 'Музеј на Орвик', sq: 'Muzeu i Orvikut' } },
  subjects: { mk: 'Отворен ден', sq: 'Dita e hapur' },
  bodies: {
    mk: 'Почитувани,\n\nСо задоволство ја прифаќаме поканата.',
    sq: 'Të nderuar,\n\nE pranojmë me kënaqësi ftesën.',
  },
  signatoryPosts: { mk: 'Заменик-координатор', sq: 'Zëvendëskoordinator' },
  signatoryNames: { mk: 'Измислено Име', sq: 'Emër i Shpikur' },
  enclosures: { mk: 'Програма', sq: 'Programi' },
  about: [],
  answers: null,
} as const;

export async function aLetter(by: AtWork, more: object = {}): Promise<string> {
  return (await by.does<{ letter: string }>(draftLetter, { ...letterFacts, ...more })).letter;
}

/** Noted as signed on paper; a letter that was signed has version 2. */
export async function aSignedLetter(by: AtWork, more: object = {}): Promise<string> {
  const letter = await aLetter(by, more);
  await by.does(signLetter, { letter, base: 1, how: 'on-paper', on: '2026-01-12' });
  return letter;
}

export async function aNumberedLetter(by: AtWork, more: object = {}): Promise<string> {
  const letter = await aSignedLetter(by, more);
  await by.does(numberLetter, { letter, numbering: { by: 'desk', on: '2026-01-12' } });
  return letter;
}

export const sending = { base: 2, on: '2026-01-13', by: 'courier' } as const;

export async function aSentLetter(by: AtWork, more: object = {}): Promise<string> {
  const letter = await aNumberedLetter(by, more);
  await by.does(sendLetter, { letter, ...sending });
  return letter;
}

export async function shownLetter(by: AtWork, letter: string): Promise<Letter> {
  return (await by.does<{ letter: Letter }>(readLetter, { letter })).letter;
}

export const formFacts = {
  heads: {
    mk: 'Република Ксенија\nНационален координатор',
    sq: 'Republika e Ksenisë\nKoordinatori Kombëtar',
  },
  closings: { mk: 'Со почит,', sq: 'Me respekt,' },
} as const;

/** The same of letters. */
export async function lettersAnswerAlike(
  t: RegistryHouse,
  ask: (letter: string) => Promise<unknown>,
): Promise<void> {
  const hidden = await aLetter(t.clerk);
  await hide(t, hidden);
  for (const letter of [hidden, nowhere]) await assert.rejects(ask(letter), refusal('kernel.not-found'));
}
