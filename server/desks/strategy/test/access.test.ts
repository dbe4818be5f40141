import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Refusal } from '#kernel/operation/errors.ts';
import { employColumns, knock, tryAccessTable } from '#kernel/test/access-by-table.ts';
import { type Column, columns, posts } from '#kernel/test/strategy-posts.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { strategyDesk } from '../desk.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { readPlan } from '../operations/read-plan.ts';
import { table } from './access.table.ts';
import { aPlan, aTie } from './builders.ts';
import { answersTo, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('access to the strategy desk', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let people: Record<Column, AtWork>;
  before(async () => {
    t = await openStrategyHouse();
    people = await employColumns(t, posts);
  });
  after(() => t?.close());

  tryAccessTable(strategyDesk, columns, table, () => people);

  it('lets nobody in for another purpose than its own', async () => {
    const roles = columns.filter((column) => posts[column].role.startsWith('strategy.'));
    for (const column of roles) {
      const stray = await t.employ({
        login: 'stray',
        roles: [posts[column].role],
        purposes: ['exit-and-return'],
      });
      for (const operation of strategyDesk.operations)
        assert.equal(await knock(stray, operation), '-', `${column} at ${operation.name}`);
    }
  });

  it('refuses in the same words with an id that somebody read and with one of nothing', async () => {
    const built = await aPlan(t);
    const tie = await aTie(t.editor, built);
    const { items } = await t.reader.does<{ items: { id: string }[] }>(readPlan, { plan: built.plan });
    await t.reader.does(readMeasure, { plan: built.plan, item: built.measure });
    const real = { plan: built.plan, item: items[1]?.id, instrument: built.instrument, tie };
    const none = { plan: nowhere, item: nowhere, instrument: nowhere, tie: nowhere };
    for (const operation of strategyDesk.operations) {
      const wanted = (table[operation.name] ?? '').split(/\s+/);
      for (const [at, column] of columns.entries()) {
        if (wanted[at] !== '-') continue;
        const [one, other] = await answersTo(people[column], operation, [real, none]);
        assert.equal(one, other, `${column} at ${operation.name}`);
      }
    }
  });

  it('is refused to a session that has ended, whatever is asked', async () => {
    const gone = await t.employ({
      login: 'gone',
      roles: ['strategy.coordinator'],
      purposes: ['strategy-work'],
    });
    const ended = { ...gone, secret: `${gone.secret.slice(0, -4)}AAAA` };
    for (const operation of strategyDesk.operations) {
      await assert.rejects(t.uploads(ended, operation, {}, undefined as never), (error: Refusal) => {
        assert.equal(error.code, 'kernel.session-ended');
        return true;
      });
    }
  });
});

describe('the strategy desk, asked in SQL under the application role', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
    await aTie(t.editor, await aPlan(t));
  });
  after(() => t?.close());

  /** One statement straight at the database, as this session or as none. */
  async function tryIt(secret: string | undefined, text: string): Promise<unknown[]> {
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      if (secret) await client.query('select * from kernel.enter($1)', [secret]);
      return (await client.query(text)).rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  const tables = [
    'instruments',
    'sections',
    'lines',
    'paragraphs',
    'relations',
    'text_versions',
    'leaves',
    'doubts',
    'plans',
    'items',
    'budget_lines',
    'ties',
    'exceptions',
    'overrides',
    'plan_versions',
    'threat_forms',
    'threat_tags',
    'terms',
    'indicators',
    'indicator_values',
    'money_sources',
    'rates',
    'needs',
    'funding_looks',
    'link_refusals',
    'cause_tags',
    'statistics',
    'statistics_areas',
    'statistics_values',
    'foreign_plans',
    'foreign_measures',
    'practices',
    'threat_pictures',
    'threat_sources',
    'threat_changes',
    'threat_reviews',
    'wording_answers',
    'reports',
    'report_templates',
    'report_template_versions',
    'question_ties',
    'answers',
    'answer_sheets',
    'assessments',
    'rights_decisions',
    'findings',
    'finding_changes',
    'finding_reviews',
    'legal_acts',
    'legal_bases',
    'data_protection',
    'guidance',
    'guidance_places',
    'guidance_versions',
    'guidance_texts',
  ];

  it('names every table of the desk', async () => {
    const client = await t.database.pools.app.connect();
    try {
      const found = await client.query(
        `select table_name from information_schema.tables where table_schema = 'strategy' order by 1`,
      );
      assert.deepEqual(
        found.rows.map((row) => row.table_name),
        tables.toSorted(),
      );
    } finally {
      client.release();
    }
  });

  for (const name of tables) {
    it(`shows no row of ${name} without a session`, async () => {
      // On a connection that served somebody before, the database answers with an error in place of no rows.
      const rows = await tryIt(undefined, `select 1 from strategy.${name}`).catch(() => []);
      assert.deepEqual(rows, []);
    });
  }

  it('lets nobody rewrite what was accepted, approved or tied, or move a row to another circle', async () => {
    const { secret } = t.coordinator;
    const forbidden = [
      `update strategy.plan_versions set note = 'x'`,
      'delete from strategy.plan_versions',
      'delete from strategy.plans',
      'delete from strategy.instruments',
      `update strategy.text_versions set language = 'mk'`,
      'delete from strategy.text_versions',
      `update strategy.leaves set body = 'x'`,
      'delete from strategy.leaves',
      `update strategy.ties set address = 'annex/1'`,
      'delete from strategy.threat_forms',
      'delete from strategy.threat_pictures',
      `update strategy.threat_reviews set due_on = '2100-01-01'`,
      `update strategy.threat_tags set form_id = gen_random_uuid()`,
      'delete from strategy.exceptions',
      `update strategy.exceptions set reason = 'x'`,
      'delete from strategy.terms',
      'delete from strategy.wording_answers',
      'delete from strategy.reports',
      `update strategy.reports set data = '{}'`,
      'delete from strategy.report_templates',
      `update strategy.report_template_versions set layout = '{}'`,
      'delete from strategy.report_template_versions',
      'update strategy.reports set template_number = 1',
      `update strategy.question_ties set reason = 'x'`,
      `update strategy.answers set words = '{}'`,
      'delete from strategy.answers',
      `update strategy.answer_sheets set data = '{}'`,
      'delete from strategy.answer_sheets',
      'delete from strategy.rights_decisions',
      `update strategy.rights_decisions set reason = 'x'`,
      'update strategy.assessments set writers = array[]::uuid[]',
      'update strategy.assessments set item_id = gen_random_uuid()',
      'insert into strategy.rights_decisions (decided_by_user) values (gen_random_uuid())',
      `update strategy.terms set key = 'x'`,
      'update strategy.indicator_values set value = 1',
      'delete from strategy.indicator_values',
      'update strategy.rates set rate = 2',
      `update strategy.money_sources set source = 'x'`,
      'update strategy.needs set item_id = gen_random_uuid()',
      'update strategy.funding_looks set item_id = gen_random_uuid()',
      'delete from strategy.statistics',
      'update strategy.statistics_values set value = 1',
      'delete from strategy.guidance',
      'delete from strategy.guidance_versions',
      `update strategy.guidance_texts set link = 'https://x.example'`,
      `update strategy.guidance_places set address = 'annex/1'`,
      'delete from strategy.foreign_plans',
      'update strategy.foreign_plans set their_id = record_id::text',
      "update strategy.foreign_measures set money = '[]'",
      "update strategy.practices set reason = 'Another'",
      "update strategy.link_refusals set reason = 'Another'",
      ...tables.map((name) => `update strategy.${name} set circle_id = gen_random_uuid()`),
      ...tables.map((name) => `update strategy.${name} set record_id = gen_random_uuid()`),
      ...tables.map((name) => `truncate strategy.${name}`),
    ];
    for (const text of forbidden) await assert.rejects(tryIt(secret, text), /permission denied/, text);
  });
});
