/** Public plans of an invented country, as its node writes and signs them, taken in through the real importer. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type Signer, signerOf } from '#kernel/ledger/note.ts';
import { writePublicFile } from '#kernel/ledger/public-file.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { importForeignPlan } from '../operations/import-foreign-plan.ts';
import { notePractice } from '../operations/note-practice.ts';
import { readComparison } from '../operations/read-comparison.ts';
import type {
  ComparedMeasure,
  ComparedRow,
  ForeignMeasure,
  ForeignPlan,
  Practice,
} from '../model/foreign-plans.ts';
import type { StrategyHouse } from './strategy-house.ts';

export type TheirItem = { id: string; titles: object } & Record<string, unknown>;
export type TheirFile = { format: string; plan: Record<string, unknown>; items: TheirItem[] } & Record<
  string,
  unknown
>;

/** An item of their plan, a measure unless told. */
export function theirItem(en: string, more: object = {}): TheirItem {
  return {
    id: randomUUID(),
    parent: null,
    type: 'measure',
    externalId: null,
    titles: { en },
    description: null,
    kind: 'prevention',
    level: 'local',
    outcome: null,
    audiences: [],
    state: 'active',
    rights: null,
    lead: { en: 'Ministry of Bridges' },
    startsOn: '2026-01-01',
    endsOn: null,
    money: [{ currency: 'EUR', planned: 4_200, committed: 0, spent: 0 }],
    sources: ['State'],
    serves: [{ address: 'annex/22', strength: 'contributes' }],
    ...more,
  };
}

export function theirFile(items: TheirItem[], more: object = {}): TheirFile {
  return {
    format: 'zaedno-plan/1',
    on: '2026-05-04',
    plan: {
      id: randomUUID(),
      titles: { en: 'Plan of Doria', bg: 'План на Дория' },
      organisation: { en: 'Office of Doria' },
      startsOn: '2026-01-01',
      endsOn: '2029-12-31',
      approvedVersion: 2,
      document: { number: '9956/14', titles: { en: 'The strategy' } },
    },
    items,
    ofValueInThemselves: [],
    notApplicable: [],
    ...more,
  };
}

export const aSigner = (): Signer =>
  signerOf(
    'zaedno/ledger',
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );

export const bytesOfFile = (file: object): Uint8Array => new TextEncoder().encode(JSON.stringify(file));

/** The ZIP as their node gives it away. */
export function signedFile(signer: Signer, file: object): Uint8Array {
  const plain = { name: 'public-plan-2026-05-04.json', type: 'application/json', bytes: bytesOfFile(file) };
  const stand = { node: 'Office of Doria', day: '2026-05-04', ledger: undefined, readMe: 'How to check it.' };
  return writePublicFile(signer, plain, stand).bytes;
}

export const facts = {
  names: { en: 'Doria' },
  source: 'https://doria.example/plan',
  receivedOn: '2026-05-20',
};

export type TakenIn = {
  foreign: string | null;
  measures: number;
  verified: boolean;
  fingerprint: string | null;
  signedBy: string | null;
  signedOn: string | null;
  hidden: number;
  here: { foreign: string; version: number; exportedOn: string; lost: number } | null;
};

/** Writes, unless told otherwise. */
export async function takesIn(
  house: StrategyHouse,
  given: object | Uint8Array,
  more: object = {},
  who: AtWork = house.editor,
): Promise<TakenIn> {
  const bytes = given instanceof Uint8Array ? given : bytesOfFile(given);
  const upload = { name: 'plan.json', type: 'application/octet-stream', bytes };
  return await house.uploads<TakenIn>(who, importForeignPlan, { facts, dryRun: false, ...more }, upload);
}

/** Answers the id under which the plan is kept. */
export async function aForeignPlan(house: StrategyHouse, file: object): Promise<string> {
  const { foreign } = await takesIn(house, file);
  if (!foreign) throw new Error('The plan was not written.');
  return foreign;
}

export type Comparison = {
  foreign: ForeignPlan;
  document: string;
  rows: ComparedRow[];
  outside: { address: string; theirs: string[] }[];
  own: ComparedMeasure[];
  theirs: ForeignMeasure[];
  practices: Practice[];
};

export const compared = (
  house: StrategyHouse,
  of: { plan: string; foreign: string; withParts?: boolean },
): Promise<Comparison> => house.reader.does<Comparison>(readComparison, of);

export async function aPractice(
  house: StrategyHouse,
  of: { foreign: string; measure: string; plan: string; item: string },
): Promise<string> {
  const reason = 'Their evenings end with a meal.';
  return (await house.editor.does<{ practice: string }>(notePractice, { ...of, reason })).practice;
}
