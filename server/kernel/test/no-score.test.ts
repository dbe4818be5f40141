/** No score, by any door (rights.md G09): no field, list of words, column or text ranks a person. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { z } from 'zod';
import { desks } from '#server/desks.ts';
import { languages } from '../operation/define.ts';
import type { AnyOperation } from '../operation/define.ts';
import type { Desk } from '../operation/desk.ts';
import { withoutServer } from './database.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { isPersonLike, placesOf } from './schema-walk.ts';
import { trialSource } from './trial.ts';

const sources: { manifest: Desk; folder: string }[] = [trialSource, ...desks];

/** Words that put people in an order, as parts of names in code and as words in four languages. */
const inNames =
  /(score|rank|rating|rated|risk|danger|threat|severity|level|grade|stage|tier|points|probab|predict|likelihood|colou?r|priority|suspicio|radical)/i;
const ladders = [
  ['low', 'medium', 'high'],
  ['green', 'yellow', 'red'],
  ['green', 'amber', 'red'],
  ['minor', 'moderate', 'severe'],
  ['1', '2', '3'],
  ['a', 'b', 'c'],
  ['none', 'some', 'much'],
  ['weak', 'medium', 'strong'],
  ['none', 'low', 'high'],
];
const inTexts: Record<string, RegExp> = {
  en: /\b(risk score|high risk|low risk|medium risk|risk level|threat level|danger(ous)? person|rank of the person|\d ?\/ ?10)\b/i,
  bg: /(висок риск|нисък риск|среден риск|ниво на риск|степен на опасност|опасно лице|рейтинг на лице|оценка на риска)/i,
  mk: /(висок ризик|низок ризик|среден ризик|ниво на ризик|степен на опасност|опасно лице|рејтинг на лице|проценка на ризик)/i,
  sq: /(rrezik i lartë|rrezik i ulët|rrezik i mesëm|niveli i rrezikut|shkalla e rrezikut|person i rrezikshëm|vlerësimi i rrezikut)/i,
};

/** What in these operations ranks a person, in words. */
function faultsOf(manifest: Desk, operations: readonly AnyOperation[] = manifest.operations): string[] {
  const faults: string[] = [];
  for (const operation of operations) {
    for (const side of ['input', 'output'] as const) {
      const places = placesOf(operation, side);
      const aboutPersons = places.filter((place) => manifest.holdsPersonalData || isPersonLike(place));
      for (const place of aboutPersons) {
        for (const field of place.fields) if (inNames.test(field)) faults.push(`${place.path}.${field}`);
        for (const inner of places.filter(({ path }) => path.startsWith(`${place.path}.`))) {
          if (isLadder(inner.words)) faults.push(`${inner.path}: ${inner.words.join(', ')}`);
        }
      }
      // A list of people is never sorted or filtered by more than date, owner and state.
      for (const place of places.filter(
        ({ name }) => manifest.holdsPersonalData && /^(orderBy|sortBy|sort|filter|order)$/.test(name),
      )) {
        faults.push(`${place.path}: people are sorted by date, owner and state alone`);
      }
    }
  }
  return [...new Set(faults)];
}

function isLadder(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  return (
    ladders.some((ladder) => ladder.every((step) => lower.includes(step))) ||
    words.some((word) => inNames.test(word) && !/^[a-z]+\.[a-z-]+$/.test(word))
  );
}

describe('no score', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  before(async () => {
    t = await openTestHouse(sources);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  it('no schema ranks a person', () => {
    for (const { manifest } of sources) assert.deepEqual(faultsOf(manifest), [], manifest.name);
  });

  it('a score is found out, by whatever name and however deep', () => {
    const mutants: z.ZodType[] = [
      z.object({ matter: z.uuid(), riskLevel: z.string() }),
      z.object({ score: z.number() }),
      z.object({ person: z.object({ fullName: z.string(), threatRating: z.int() }) }),
      z.object({
        answers: z.array(z.object({ question: z.string(), answer: z.enum(['low', 'medium', 'high']) })),
      }),
      z.object({ state: z.union([z.object({ flag: z.enum(['green', 'amber', 'red']) }), z.null()]) }),
      z.object({ inner: z.record(z.string(), z.object({ stageOfRadicalisation: z.string() })) }),
    ];
    for (const output of mutants) {
      const wrong = { ...readMatter, output } as unknown as AnyOperation;
      assert.notDeepEqual(
        faultsOf(trialSource.manifest, [wrong]),
        [],
        JSON.stringify(z.toJSONSchema(output)),
      );
    }
    const sorted = {
      ...readMatter,
      input: z.strictObject({ orderBy: z.enum(['date', 'notes']) }),
    } as unknown as AnyOperation;
    assert.notDeepEqual(faultsOf(trialSource.manifest, [sorted]), []);
    const staff = {
      ...readMatter,
      output: z.object({ users: z.array(z.object({ user: z.uuid(), name: z.string(), rank: z.int() })) }),
    };
    assert.notDeepEqual(
      faultsOf({ ...trialSource.manifest, holdsPersonalData: false }, [staff as unknown as AnyOperation]),
      [],
    );
  });

  const columnFaults = async () => {
    const personal = sources
      .filter(({ manifest }) => manifest.holdsPersonalData)
      .map(({ manifest }) => manifest.name);
    const found = await owner.query(
      `select c.oid::regclass::text || '.' || a.attname as name, a.attname as column,
         coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
           where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey)), '') as checks
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind = 'r' and (c.relnamespace::regnamespace::text = any ($1)
         or exists (select 1 from pg_attribute p where p.attrelid = c.oid and col_description(c.oid, p.attnum) like 'personal:%'))`,
      [personal],
    );
    return found.rows
      .filter(
        (row) =>
          inNames.test(row.column) ||
          isLadder([...String(row.checks).matchAll(/'([^']+)'::/g)].map(([, word = '']) => word)),
      )
      .map((row) => row.name as string);
  };

  it('no column of a table about people ranks them', async () => {
    assert.deepEqual(await columnFaults(), []);
    await owner.query('begin');
    await owner.query(
      `alter table trial.matters add column risk_level text check (risk_level in ('x', 'y'))`,
    );
    await owner.query(
      `alter table trial.notes add column mood text check (mood in ('low', 'medium', 'high'))`,
    );
    assert.deepEqual((await columnFaults()).toSorted(), ['trial.matters.risk_level', 'trial.notes.mood']);
    await owner.query('rollback');
  });

  it('no text of the interface ranks a person, in any language', () => {
    const folders = [join(import.meta.dirname, '..'), ...desks.map(({ folder }) => folder)];
    for (const folder of folders) {
      for (const language of languages) {
        const texts = JSON.parse(
          readFileSync(join(folder, 'messages', `${language}.json`), 'utf8'),
        ) as Record<string, string>;
        for (const [key, text] of Object.entries(texts))
          assert.doesNotMatch(text, inTexts[language] as RegExp, `${language} ${key}`);
      }
    }
    for (const [language, text] of Object.entries({
      en: 'a high risk',
      bg: 'висок риск',
      mk: 'висок ризик',
      sq: 'rrezik i lartë',
    })) {
      assert.match(text, inTexts[language] as RegExp);
    }
  });
});
