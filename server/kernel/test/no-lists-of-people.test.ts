/** One person at a time (rights.md G12): no operation takes a list of people, or gives one beyond one's own caseload. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { desks } from '#server/desks.ts';
import type { AnyOperation } from '../operation/define.ts';
import type { Desk } from '../operation/desk.ts';
import { PersonName, SearchReason } from '../search/define.ts';
import { findPerson } from './desk/operations/find-person.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { isPersonLike, personNames, placesOf } from './schema-walk.ts';
import { trialSource } from './trial.ts';

const manifests: Desk[] = [trialSource.manifest, ...desks.map(({ manifest }) => manifest)];

/** Lists of the people who work here, in their posts: staff, not the people whom the work is about. Each is named. */
const staffLists = [
  'office.find-users',
  'office.find-posts',
  'office.read-post',
  'office.read-user',
  'office.read-actions',
  'office.read-ledger',
  'office.read-today',
  'office.read-readiness',
  'office.what-stops',
  'office.find-ledger-holds',
  'office.find-breaches',
  // Whom to ask at other offices: posts, and perhaps who holds them.
  'external.find-neighbours',
];

/** What takes or gives a list of people, in words. */
function faultsOf(manifest: Desk, operations: readonly AnyOperation[] = manifest.operations): string[] {
  const faults: string[] = [];
  for (const operation of operations) {
    for (const place of placesOf(operation, 'input')) {
      const manyHere = place.depth > 0;
      if (manyHere && isPersonLike(place)) faults.push(`${place.path} takes a list of people`);
      if (manyHere && place.kind === 'value' && isPersonWord(place.name, manifest))
        faults.push(`${place.path} takes a list of people`);
    }
    // A paper about one record is no list; a table would be, and so would a file that names no record.
    const isPaper = operation.file?.document && !operation.file.document.types.includes('xlsx');
    const namesOne = Object.keys(manifest.records).some((kind) => kind in (operation.input.shape ?? {}));
    if (manifest.holdsPersonalData && operation.transport === 'upload' && !(isPaper && namesOne))
      faults.push(`${operation.name} takes a file at a desk with personal data`);
    if (manifest.holdsPersonalData && operation.transport === 'download')
      faults.push(`${operation.name} gives a file at a desk with personal data`);
    for (const place of placesOf(operation, 'output')) {
      const isList = place.depth > 0 && place.kind === 'object';
      if (isList && isPersonLike(place) && !staffLists.includes(operation.name))
        faults.push(`${place.path} gives a list of people`);
      if (isList && manifest.holdsPersonalData && operation.audit === 'unrecorded')
        faults.push(`${place.path} gives a list that nobody records`);
    }
  }
  return [...new Set(faults)];
}

/** At a desk with personal data the id of a record is the id of somebody. */
function isPersonWord(name: string, manifest: Desk): boolean {
  if (personNames.test(name)) return true;
  return (
    manifest.holdsPersonalData &&
    Object.keys(manifest.records).some((kind) => name === kind || name === `${kind}s`)
  );
}

/** The operations that find a person by name; whoever adds one says so here. */
const personSearches = ['trial.find-person'];

/** What keeps a query from searching by words, or a search for a person from being one by itself, counted and recorded. */
function faultsOfSearch(manifest: Desk, operation: AnyOperation): string[] {
  const words = placesOf(operation, 'input').filter(({ name }) =>
    /^(query|search|q|text|words|name|like)$/.test(name),
  );
  if (words.length === 0) return [];
  if (!personSearches.includes(operation.name)) return [`${operation.name} searches by words`];
  const faults: string[] = [];
  const shape = operation.input.shape ?? {};
  const from = Object.keys(shape).filter((field) => field in manifest.records);
  if (from.length !== 1) faults.push('it does not begin inside a record');
  if (shape.name !== PersonName || shape.reason !== SearchReason)
    faults.push('it takes no single name, or no reason');
  if (Object.keys(shape).length !== 3) faults.push('it takes more than it needs');
  if (operation.audit === 'unrecorded' || operation.background) faults.push('nobody records it');
  return faults;
}

describe('one person at a time', () => {
  it('no operation takes a list of people', () => {
    for (const manifest of manifests) assert.deepEqual(faultsOf(manifest), [], manifest.name);
  });

  it('a list of people is found out, by whatever shape it comes', () => {
    const inputs: z.ZodType[] = [
      z.strictObject({ people: z.array(z.uuid()) }),
      z.strictObject({ users: z.array(z.string()).min(1) }),
      z.strictObject({ matters: z.array(z.uuid()) }),
      z.strictObject({ rows: z.array(z.object({ fullName: z.string(), bornOn: z.string() })) }),
      z.strictObject({
        rows: z.array(z.object({ inner: z.object({ surname: z.string(), birthDate: z.string() }) })),
      }),
      z.strictObject({ pairs: z.record(z.string(), z.object({ person: z.uuid(), note: z.string() })) }),
      z.strictObject({ list: z.union([z.null(), z.array(z.object({ login: z.string() }))]) }),
      z.strictObject({
        both: z.tuple([
          z.object({ person: z.uuid(), name: z.string() }),
          z.object({ person: z.uuid(), name: z.string() }),
        ]),
      }),
    ];
    for (const input of inputs) {
      const wrong = { ...openMatter, input } as unknown as AnyOperation;
      assert.notDeepEqual(faultsOf(trialSource.manifest, [wrong]), [], JSON.stringify(z.toJSONSchema(input)));
    }
    const others: Partial<AnyOperation>[] = [
      { transport: 'upload' },
      { transport: 'download' },
      { output: z.object({ found: z.array(z.object({ person: z.uuid(), name: z.string() })) }) },
      { output: z.object({ rows: z.array(z.object({ title: z.string() })) }), audit: 'unrecorded' },
    ];
    for (const change of others)
      assert.notDeepEqual(faultsOf(trialSource.manifest, [{ ...readMatter, ...change } as AnyOperation]), []);
  });

  it('a person is found by an act of its own, by one name, from inside a record and for a reason, and by no other operation', () => {
    for (const manifest of manifests.filter((desk) => desk.holdsPersonalData)) {
      for (const operation of manifest.operations) {
        if (operation.kind !== 'query') continue;
        const faults = faultsOfSearch(manifest, operation);
        assert.deepEqual(faults, [], operation.name);
      }
    }
    const wrong: Partial<AnyOperation>[] = [
      { input: z.strictObject({ name: PersonName, reason: SearchReason }) },
      { input: z.strictObject({ matter: z.uuid(), name: PersonName }) },
      { input: z.strictObject({ matter: z.uuid(), name: PersonName, reason: SearchReason, limit: z.int() }) },
      { audit: 'unrecorded' },
      { background: { tells: () => ({}) } },
      { name: 'trial.read-matter' },
    ];
    for (const change of wrong) {
      const operation = { ...findPerson, ...change } as AnyOperation;
      assert.notDeepEqual(faultsOfSearch(trialSource.manifest, operation), [], JSON.stringify(change));
    }
  });

  it('one name is one name: what is a list is refused', () => {
    for (const name of ['Ana Dimova', 'Dimova, Ana', 'عائشة بنت يوسف', 'O’Brien-Łęcka', 'Ѓ. Ќосев'])
      assert.ok(PersonName.safeParse(name).success, name);
    for (const name of [
      'Ana; Rade',
      'Ana\nRade',
      'Ana | Rade',
      'Ana / Rade',
      'Ana\u2028Rade',
      'a '.repeat(11),
      'x',
      '',
    ])
      assert.ok(!PersonName.safeParse(name).success, name);
  });
});
