/** What Citus would ask of the tables and of what is sent to them: held from the start, so that an office outgrows one machine without a rewrite. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { desks } from '#server/desks.ts';
import { type Distribution, hasCitus, planDistribution, readByPolicies } from '../db/distribute.ts';
import { withoutServer } from './database.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { trialSource } from './trial.ts';

const schemas = ['kernel', 'trial', ...desks.map(({ manifest }) => manifest.name)];
const server = fileURLToPath(new URL('../..', import.meta.url));

/** What stands in the way today, by hand; each is a rule kept by one machine that many would have to keep otherwise. */
const knownObstacles = [
  'external.boards is unique by external.boards_circle_id_shared_id_key, which does not hold record_id.',
  'external.joint_activities has a trigger (facts_stand), which Citus refuses.',
  'external.joint_sides has a trigger (sides_stand), which Citus refuses.',
  'external.neighbours is unique by external.neighbours_circle_id_code_key, which does not hold record_id.',
  'kernel.circle_members has a trigger (sight_follows), which Citus refuses.',
  'kernel.document_addresses is unique by kernel.document_addresses_pkey, which does not hold record_id.',
  'kernel.documents has a trigger (documents_are_whole), which Citus refuses.',
  'kernel.exclusions has a trigger (sight_follows), which Citus refuses.',
  'kernel.record_keys is unique by kernel.record_keys_key_id_key, which does not hold record_id.',
  'registry.forms is unique by registry.forms_circle_id_organisation_id_key, which does not hold record_id.',
  'registry.items is unique by registry.items_circle_id_year_number_key, which does not hold record_id.',
  'registry.items is unique by registry.items_circle_id_year_own_number_key, which does not hold record_id.',
  'registry.years is unique by registry.years_circle_id_year_key, which does not hold record_id.',
  'strategy.finding_reviews has a trigger (finding_reviews_keep_the_line), which Citus refuses.',
  'strategy.assessments has a trigger (assessments_are_signed, own_body_delete, own_body_insert, own_body_update), which Citus refuses.',
  'strategy.instruments is unique by strategy.instruments_circle_id_key_key, which does not hold record_id.',
  'strategy.rights_decisions has a trigger (rights_are_decided_outside), which Citus refuses.',
  'strategy.terms is unique by strategy.terms_circle_id_key_key, which does not hold record_id.',
  'strategy.threat_forms is unique by strategy.threat_forms_circle_id_key_key, which does not hold record_id.',
  'strategy.threat_pictures is unique by strategy.threat_pictures_circle_id_number_key, which does not hold record_id.',
  'strategy.threat_pictures is unique by strategy.threat_pictures_one_draft, which does not hold record_id.',
  'trial.matters is unique by trial.matters_circle_id_reference_key, which does not hold record_id.',
  'trial.names has a trigger (name_told), which Citus refuses.',
  'kernel.organisations has a trigger (roles_of_body, team_of_region), which Citus refuses.',
  'kernel.posts has a trigger (roles_of_body), which Citus refuses.',
  'reporting.answers has a trigger (answer_of_body), which Citus refuses.',
  'reporting.sheets has a trigger (sheet_of_body), which Citus refuses.',
  'kernel.records has a trigger (own_body_of_strategy), which Citus refuses.',
  'kernel.states has a trigger (each_side_accepts, own_body_of_strategy), which Citus refuses.',
  // A plan of a local body is changed by that body alone (records/own-bodies.sql).
  ...[
    'answer_sheets',
    'answers',
    'budget_lines',
    'cause_tags',
    'data_protection',
    'exceptions',
    'finding_changes',
    'findings',
    'foreign_measures',
    'foreign_plans',
    'funding_looks',
    'guidance',
    'guidance_places',
    'guidance_texts',
    'guidance_versions',
    'indicator_values',
    'indicators',
    'items',
    'legal_acts',
    'legal_bases',
    'lines',
    'link_refusals',
    'money_sources',
    'needs',
    'overrides',
    'plans',
    'practices',
    'question_ties',
    'rates',
    'report_template_versions',
    'report_templates',
    'reports',
    'threat_tags',
    'ties',
    'wording_answers',
  ].map(
    (name) =>
      `strategy.${name} has a trigger (own_body_delete, own_body_insert, own_body_update), which Citus refuses.`,
  ),
].toSorted();

describe('what belongs to a record can be divided over machines', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let plan: Distribution;
  before(async () => {
    t = await openTestHouse([trialSource, ...desks]);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    plan = await planDistribution(owner, schemas);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });
  const names = async (text: string) =>
    (await owner.query(text, [plan.distributed])).rows.map((row) => String(row.name));

  it('every table of a desk belongs to a record', () => {
    const ofDesks = [...plan.local, ...plan.reference].filter((table) => !table.startsWith('kernel.'));
    assert.deepEqual(ofDesks, []);
    assert.ok(plan.distributed.length > 20, `${plan.distributed.length} tables`);
  });

  it('what belongs to a record has record_id first in its key', async () => {
    const others = await names(`select i.indrelid::regclass::text as name from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indisprimary and i.indrelid = any ($1::regclass[]::oid[]) and a.attname <> 'record_id'`);
    assert.deepEqual(others, ['kernel.document_addresses'], 'found by the hash of the address alone');
  });

  it('a child names record and circle together, deferred, and follows no update by itself', async () => {
    const found = await names(`select conrelid::regclass::text || ' ' || conname as name from pg_constraint
      where contype = 'f' and confrelid = 'kernel.records'::regclass
        and (confupdtype <> 'a' or not condeferrable or not condeferred or cardinality(conkey) <> 2)
        and conrelid = any ($1::regclass[]::oid[])`);
    assert.deepEqual(found, []);
    const following =
      await names(`select conrelid::regclass::text || ' ' || conname as name from pg_constraint
      where contype = 'f' and confupdtype <> 'a' and conrelid = any ($1::regclass[]::oid[])`);
    assert.deepEqual(following, []);
  });

  it('no key of a divided table is counted', async () => {
    const counted =
      await names(`select a.attrelid::regclass::text || '.' || a.attname as name from pg_attribute a
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = any ($1::regclass[]::oid[]) and a.attnum > 0
        and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval%')`);
    assert.deepEqual(counted, []);
  });

  it('no policy holds a sub-select', async () => {
    const found = await owner.query(
      `select tablename || ' ' || policyname as name from pg_policies where schemaname = any ($1)
         and coalesce(qual, '') || ' ' || coalesce(with_check, '') ~* '\\mselect\\M'`,
      [schemas],
    );
    assert.deepEqual(found.rows, []);
  });

  it('the policies of divided tables read three small tables, which are copied to every machine', async () => {
    const read = await readByPolicies(owner, plan.distributed);
    assert.deepEqual(read, ['kernel.circle_members', 'kernel.exclusions', 'kernel.sight']);
    for (const table of read) assert.ok(plan.reference.includes(table), table);
  });

  it('each table is declared behind those that it refers to, and the ledger stays together', async () => {
    const order = [...plan.reference, ...plan.distributed];
    const keys = await owner.query(
      `select conrelid::regclass::text as "table", confrelid::regclass::text as target from pg_constraint
       where contype = 'f' and conrelid <> confrelid and conrelid = any ($1::regclass[]::oid[])`,
      [order],
    );
    assert.ok(keys.rows.length > 25, `${keys.rows.length} foreign keys`);
    for (const { table, target } of keys.rows)
      assert.ok(
        order.indexOf(target) >= 0 && order.indexOf(target) < order.indexOf(table),
        `${table} → ${target}`,
      );
    for (const table of ['kernel.ledger_entries', 'kernel.ledger_leaves', 'kernel.outbox', 'kernel.sessions'])
      assert.ok(plan.local.includes(table), table);
  });

  it('nothing stands in the way but what is named here', () => {
    assert.deepEqual(plan.obstacles.toSorted(), knownObstacles);
  });

  it('the extension is not taken for there where it is not', async () => {
    assert.equal(await hasCitus(owner), false);
  });
});

describe('what the application sends', () => {
  /** Each text that is handed to a database in the code that is shipped. */
  const texts = globSync('**/*.ts', { cwd: server, exclude: ['**/test/**'] }).flatMap((path) =>
    [
      ...readFileSync(join(server, path), 'utf8').matchAll(
        /(?:\.query(?:<[^(]*>)?\(\s*|(?<![.\w])sql(?:<[^`]*>)?(?=`)|\bsend\(\w+,\s*)(['"`])([\s\S]*?)\1/g,
      ),
    ].map(([, , text = '']) => ({ path: path.replaceAll('\\', '/'), text })),
  );

  it('is one statement in each text', () => {
    assert.ok(texts.length > 150, `${texts.length} texts`);
    const several = texts.filter(({ text }) => /;\s*\S/.test(text) && !/^\s*do \$/.test(text));
    assert.deepEqual(several, []);
  });

  it('sets nothing: the owner does at the machine, and the sealer for its own plan', () => {
    const setting = texts.filter(({ text }) => /^\s*(set|reset)\b|set_config\(/i.test(text));
    const where = [...new Set(setting.map(({ path }) => path))].toSorted();
    assert.deepEqual(where, [
      'kernel/backup/load.ts',
      'kernel/backup/restore.ts',
      'kernel/db/backup-login.ts',
      'kernel/db/give-way.ts',
      'kernel/db/migrate.ts',
      'kernel/jobs/queue.ts',
      'kernel/ledger/eras.ts',
      'kernel/retention/write-rules.ts',
    ]);
  });
});
