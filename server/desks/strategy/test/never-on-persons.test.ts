/** Forms of threat are words: no table about a person can refer to one, and no link can lead there (R09). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { desks } from '#server/desks.ts';
import { openTestHouse, type TestHouse } from '#kernel/test/house.ts';

/** What may hold the id of a form, by hand: the words themselves, measures that answer them, and what a picture says of them. */
const holders = [
  'strategy.threat_changes form_id',
  'strategy.threat_reviews form_ids',
  'strategy.threat_tags form_id',
];
/** Columns by which a table is about somebody. */
const ofPersons = /^(person|user|subject|client|child|holder|member|login|name|full_name|email)(_id|_ref)?$/;

describe('forms of threat and people', { skip: withoutServer() }, () => {
  let t: TestHouse;
  before(async () => {
    t = await openTestHouse([...desks]);
  });
  after(() => t?.close());

  const columns = () =>
    asOwner<{ table: string; column: string; says: string | null }>(
      t,
      `select n.nspname || '.' || c.relname as "table", a.attname as "column", col_description(c.oid, a.attnum) as says
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')
         and n.nspname not in ('pg_catalog', 'information_schema')`,
    );

  it('no column beside those named here holds a form, and their tables have no column of a person', async () => {
    const all = await columns();
    const held = all.filter(({ column }) => /(^|_)(form|forms|threat|threats)(_|$)/.test(column));
    assert.deepEqual(
      held.map(({ table, column }) => `${table} ${column}`).toSorted(),
      holders,
      'a new column that names forms of threat is added here by hand, and only where nothing is about a person',
    );
    const tables = new Set(['strategy.threat_forms', ...held.map(({ table }) => table)]);
    const near = all.filter(({ table }) => tables.has(table));
    assert.deepEqual(
      near.filter(({ column, says }) => ofPersons.test(column) || says?.startsWith('personal')),
      [],
    );
  });

  it('no foreign key leads to a form or to a tag', async () => {
    const keys = await asOwner(
      t,
      `select conrelid::regclass::text as "from" from pg_constraint where contype = 'f'
        and confrelid in ('strategy.threat_forms'::regclass, 'strategy.threat_tags'::regclass)`,
    );
    assert.deepEqual(keys, []);
  });

  it('no link leads to this desk from one with people in it', async () => {
    const [found] = await asOwner<{ says: string }>(
      t,
      `select pg_get_constraintdef(oid) as says from pg_constraint where conname = 'links_only_between'`,
    );
    const words = [...(found?.says ?? '').matchAll(/'([a-z-]+)'/g)].map(([, word]) => word as string);
    const pairs = words.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: words[at + 1] ?? '' }] : []));
    assert.ok(pairs.some(({ from, to }) => from === 'strategy' && to === 'strategy'));
    const withPeople = new Set([
      'support',
      'partners',
      'voices',
      ...desks.flatMap(({ manifest }) => (manifest.holdsPersonalData ? [manifest.name] : [])),
    ]);
    assert.deepEqual(
      pairs.filter(
        ({ from, to }) =>
          (to === 'strategy' && withPeople.has(from)) || (from === 'strategy' && withPeople.has(to)),
      ),
      [],
    );
  });
});
