/** The house with the external desk, and a register of invented neighbours made through its operations. */
import { inDays, today } from '#kernel/test/days.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { fileURLToPath } from 'node:url';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { externalDesk } from '../desk.ts';
import type { Agreement } from '../model/agreements.ts';
import type { Neighbour, Point } from '../model/neighbours.ts';
import { addContactPoint } from '../operations/add-contact-point.ts';
import { addNeighbour } from '../operations/add-neighbour.ts';
import { enterAgreement } from '../operations/enter-agreement.ts';
import { findAgreements } from '../operations/find-agreements.ts';
import { findNeighbours } from '../operations/find-neighbours.ts';
import { noteTalk } from '../operations/note-talk.ts';

export { inDays, today };

const source = { manifest: externalDesk, folder: fileURLToPath(new URL('..', import.meta.url)) };

/** An id that exists nowhere. */
export const nowhere = '00000000-0000-4000-8000-00000000dead';

export type ExternalHouse = TestHouse & { editor: AtWork; reader: AtWork };

export async function openExternalHouse(): Promise<ExternalHouse> {
  const house = await openTestHouse([source]);
  const at = (login: string, role: string) =>
    house.employ({ login, roles: [role], purposes: ['strategy-work'] });
  return {
    ...house,
    editor: await at('editor', 'strategy.editor'),
    reader: await at('reader', 'strategy.reader'),
  };
}

export async function aCountry(by: AtWork, code: string, name = `Country ${code}`): Promise<string> {
  const facts = { kind: 'country', code, names: { en: name } };
  return (await by.does<{ neighbour: string }>(addNeighbour, facts)).neighbour;
}

export async function anOrganisation(by: AtWork, name = 'An invented league'): Promise<string> {
  const facts = { kind: 'organisation', code: null, names: { en: name } };
  return (await by.does<{ neighbour: string }>(addNeighbour, facts)).neighbour;
}

export const agreementFacts = {
  titles: { en: 'Memorandum of Orvik', bg: 'Меморандум от Орвик' },
  way: 'bilateral',
  level: 'strategic',
  signedOn: '2026-02-01',
  fromOn: '2026-03-01',
  untilOn: null,
  covers: { en: 'Lessons of schools and towns.' },
  link: 'https://example.org/memorandum',
} as const;

export async function anAgreement(by: AtWork, neighbours: string[], more: object = {}): Promise<string> {
  const facts = { ...agreementFacts, neighbours, reviewOn: inDays(300), ...more };
  return (await by.does<{ agreement: string }>(enterAgreement, facts)).agreement;
}

export async function shown(by: AtWork, agreement: string): Promise<Agreement> {
  const { items } = await by.does<{ items: Agreement[] }>(findAgreements, { agreement });
  if (!items[0]) throw new Error('The register does not show this agreement.');
  return items[0];
}

export const pointFacts = {
  answersAt: 'operational',
  post: 'Duty desk for prevention',
  office: 'Ministry of an invented country',
  name: null,
  telephone: '+999 2 555 0100',
  email: 'desk@ministry.example',
  languages: ['en', 'sq'],
  validFrom: '2026-01-01',
  validUntil: null,
  checkedOn: '2026-02-01',
} as const;

export async function aPoint(by: AtWork, neighbour: string, more: object = {}): Promise<string> {
  return (await by.does<{ point: string }>(addContactPoint, { ...pointFacts, neighbour, ...more })).point;
}

type Listed = Neighbour & { points: Point[] };

export async function listed(by: AtWork, neighbour: string): Promise<Listed> {
  const { neighbours } = await by.does<{ neighbours: Listed[] }>(findNeighbours, {});
  const found = neighbours.find((one) => one.neighbour === neighbour);
  if (!found) throw new Error('The register does not list this neighbour.');
  return found;
}

export async function aTalk(by: AtWork, neighbours: string[], more: object = {}): Promise<string> {
  const facts = { heldOn: '2026-02-10', level: 'strategic', way: 'bilateral', about: 'Work with schools' };
  return (await by.does<{ talk: string }>(noteTalk, { ...facts, neighbours, ...more })).talk;
}

/** The newest ledger entry of an operation. */
export async function lastEntry(t: TestHouse, operation: AnyOperation) {
  const text = `select about, outcome, detail from kernel.ledger_entries where operation = $1 order by n desc limit 1`;
  return (await asOwner<{ about: string[]; outcome: string; detail: object }>(t, text, [operation.name]))[0];
}
