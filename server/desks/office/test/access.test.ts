import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import type { Purpose } from '#kernel/identity/purposes.ts';
import type { Refusal } from '#kernel/operation/errors.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { employColumns, knock, type Posts, tryAccessTable } from '#kernel/test/access-by-table.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { officeDesk } from '../desk.ts';
import { readLedger } from '../operations/read-ledger.ts';
import { whoHasSeen } from '../operations/who-has-seen.ts';
import { type Column, columns, table } from './access.table.ts';
import {
  administrator,
  anOrganisation,
  aPost,
  aUser,
  keeper,
  nowhere,
  openOffice,
  switchedOn,
} from './builders.ts';

const posts: Posts<Column> = {
  administrator: { role: 'office.administrator', purpose: 'office-administration' },
  auditor: { role: 'office.auditor', purpose: 'oversight' },
  officer: { role: 'office.data-protection-officer', purpose: 'rights-of-the-person' },
  'officer in oversight': { role: 'office.data-protection-officer', purpose: 'oversight' },
  coordinator: { role: 'strategy.coordinator', purpose: 'strategy-work' },
  'deputy-prevention': { role: 'strategy.deputy-prevention', purpose: 'strategy-work' },
  'deputy-counter-terrorism': { role: 'strategy.deputy-counter-terrorism', purpose: 'strategy-work' },
  editor: { role: 'strategy.editor', purpose: 'strategy-work' },
  approver: { role: 'strategy.approver', purpose: 'strategy-work' },
  'focal-point': { role: 'strategy.focal-point', purpose: 'strategy-work' },
  reader: { role: 'strategy.reader', purpose: 'strategy-work' },
  'case-lead': { role: 'support.case-lead', purpose: 'prevention-support' },
  liaison: { role: 'partners.liaison', purpose: 'returnee-identification' },
};

describe('access to the office desk', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let people: Record<Column, AtWork>;
  before(async () => {
    t = await openOffice();
    people = await employColumns(t, posts);
  });
  after(() => t?.close());

  tryAccessTable(officeDesk, columns, table, () => people);

  for (const operation of officeDesk.operations) {
    it(`lets nobody in to ${operation.name} for another purpose than its own`, async () => {
      const other: Purpose = 'exit-and-return';
      const all =
        posts[columns.find((column) => operation.who.includes(posts[column].role as never)) ?? 'reader'];
      const stray = await t.employ({ login: 'stray', roles: [all.role], purposes: [other] });
      assert.equal(await knock(stray, operation), '-');
    });
  }

  it('refuses a stranger in the same words, whether or not the thing exists', async () => {
    const { administrator, 'case-lead': stranger } = people;
    const real = {
      organisation: await anOrganisation(administrator),
      post: await aPost(administrator),
      user: await aUser(administrator),
    };
    for (const operation of officeDesk.operations.filter(
      (one) => !/^office\.(find|count|read-today)/.test(one.name),
    )) {
      const answers = await Promise.all(
        [real, { organisation: nowhere, post: nowhere, user: nowhere }].map((ids) =>
          stranger.does(operation, ids).then(
            () => assert.fail('let in'),
            (error: Refusal) => JSON.stringify([error.code, error.status, error.details]),
          ),
        ),
      );
      assert.equal(answers[0], answers[1]);
    }
  });

  it('does not tell the auditor who has seen a record outside their circles', async () => {
    await switchedOn(t);
    const keeper = await t.employ({
      login: 'keeper',
      roles: ['trial.keeper'],
      purposes: ['prevention-support'],
    });
    const { matter } = await keeper.does<{ matter: string }>(openMatter, { title: 'A matter' });
    for (const record of [matter, nowhere]) {
      await assert.rejects(people.auditor.does(whoHasSeen, { record }), refusal('kernel.not-found'));
    }
    const { entries } = await people.auditor.does<{ entries: { operation: string }[] }>(readLedger, {
      record: matter,
    });
    assert.deepEqual(
      entries.map((entry) => entry.operation),
      ['trial.open-matter'],
    );
  });
});

describe('the office, asked in SQL under the application role', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let reader: AtWork;
  before(async () => {
    t = await openOffice();
    reader = await t.employ({ login: 'reader', roles: ['strategy.reader'], purposes: ['strategy-work'] });
  });
  after(() => t?.close());

  /** One statement as a session of the reader, straight at the database. */
  async function tryIt(text: string, values: unknown[] = []): Promise<unknown[]> {
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [reader.secret]);
      return (await client.query(text, values)).rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  const id = "'00000000-0000-4000-8000-000000000001'";
  const acts: Record<string, string> = {
    'add an organisation': `kernel.new_organisation(${id}, null, 'office', '{"en":"x"}', null)`,
    'change an organisation': `kernel.edit_organisation(${id}, 1, null, 'office', '{"en":"x"}', null, null)`,
    'add a post': `kernel.new_post(${id}, ${id}, '{"en":"x"}', '{office.administrator}', '{oversight}')`,
    'change a post': `kernel.edit_post(${id}, 1, '{"en":"x"}', '{office.administrator}', '{oversight}', null)`,
    'add a person': `kernel.new_user(${id}, 'x', 'x', 'en', null)`,
    'change a person': `kernel.edit_user(${id}, 'x', 'en', null, null)`,
    'give a post': `kernel.give_post(${id}, ${id}, ${id}, false, current_date, null, 'x')`,
    'confirm a post': `kernel.confirm_post(${id})`,
    'withdraw a proposal': `kernel.withdraw_post(${id})`,
    'end a post': `kernel.end_holding(${id}, ${id}, current_date)`,
    'hand a post over': `kernel.hand_over_post(${id}, ${id}, ${id}, 'x')`,
    'make a link': `kernel.invite(${id}, '\\x00', interval '1 day')`,
    'see who signs in': 'kernel.sign_in_states()',
    'count the circles of a post': `kernel.circles_of_post(${id})`,
    'ask for an account to be opened anew': `kernel.ask_opening(${id}, ${id}, 'x')`,
    'confirm that one is': `kernel.confirm_opening(${id}, '\\x00', interval '1 hour')`,
    'take back what was asked for an account': `kernel.withdraw_opening(${id})`,
    'know whether an account is in use': `kernel.account_in_use(${id})`,
    'enter an absence': `kernel.enter_absence(${id}, ${id}, ${id}, current_date, current_date)`,
    'end an absence': `kernel.end_absence(${id})`,
    'erase what lapsed': 'kernel.erase_lapsed(now(), 1)',
    'end looks whose time is over': 'kernel.take_looks_due(now(), 1)',
    'name what a desk needs': `kernel.propose_desk('trial', '{}')`,
    'see what is done with the keys': 'kernel.ceremonies_known()',
    'ask for a change of the keys': `kernel.ask_ceremony(${id}, 'rotate-node-key', 'x')`,
    'confirm a change of the keys': `kernel.confirm_ceremony(${id})`,
    'take back a change of the keys': `kernel.withdraw_ceremony(${id})`,
    'keep entries of the ledger': `kernel.hold_ledger('hold', 'x', ${id}, null, null, now(), now())`,
    'see whose account is to be opened anew': 'kernel.openings_waiting()',
    'enter a holiday': `kernel.enter_holidays('[]')`,
    'say which places are small': `kernel.set_small_place_size(5000, 'x')`,
    'take a holiday away': `kernel.remove_holiday(current_date)`,
    'switch a desk on': `kernel.switch_desk_on('trial', 1, '{}')`,
  };
  for (const [act, call] of Object.entries(acts)) {
    it(`does not let a reader ${act}`, async () => {
      await assert.rejects(tryIt(`select ${call}`), /does not carry the role/);
    });
  }

  it('shows a reader no ledger entry, by table or by function', async () => {
    const owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    const all = await owner.query(
      'select count(*)::int as n, min(about[1]::text) as record from kernel.ledger_entries',
    );
    await owner.end();
    await reader.does(whoHasSeen, { record: nowhere }).catch(() => {});
    assert.deepEqual(await tryIt('select 1 from kernel.ledger_entries'), []);
    assert.deepEqual(
      await tryIt('select kernel.ledger_about($1, null, 50)', [all.rows[0]?.record ?? nowhere]),
      [],
    );
  });

  it('lets nobody write organisations, posts, people or holdings by plain SQL', async () => {
    for (const table of [
      'organisations',
      'posts',
      'users',
      'holdings',
      'proposed_holdings',
      'invitations',
      'readiness',
    ]) {
      await assert.rejects(tryIt(`delete from kernel.${table}`), /permission denied/);
      await assert.rejects(
        tryIt(`update kernel.${table} set circle_id = circle_id`),
        /permission denied|does not exist/,
      );
    }
  });

  it('gives the clock to nobody, not even by an administrator’s own SQL', async () => {
    const admin = await t.employ({
      login: 'admin',
      roles: ['office.administrator'],
      purposes: ['office-administration'],
    });
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    reader = admin;
    const user = await aUser(admin);
    await assert.rejects(
      tryIt('select kernel.give_post(gen_random_uuid(), $1, $2, true, current_date, null, $3)', [
        clock.post,
        user,
        'x',
      ]),
      /no such record/,
    );
    await assert.rejects(
      tryIt('select kernel.hand_over_post(gen_random_uuid(), $1, $2, $3)', [clock.post, user, 'x']),
    );
    await assert.rejects(tryIt('select kernel.end_holding($1, $2, current_date)', [clock.post, clock.user]));
    const held = await asOwner(
      t,
      `select 1 from kernel.holdings where post_id = '${clock.post}' and ended_at is null`,
    );
    assert.equal(held.length, 1);
  });

  it('nobody grants what they do not hold: no sight of what they do not see, and no post to themselves', async () => {
    await switchedOn(t);
    const admin = await t.employ(administrator);
    const holder = await t.employ(keeper);
    const { circle, matter } = await holder.does<{ circle: string; matter: string }>(openMatter, {
      title: 'A matter',
    });
    reader = admin;
    for (const named of [admin.user, await aUser(admin)]) {
      await assert.rejects(
        tryIt(`select kernel.grant_sight($1, $2, $3, null, 'sealed:eA', null)`, [circle, matter, named]),
        /not in the circle/,
      );
    }
    const post = await aPost(admin);
    const give = 'select kernel.give_post(gen_random_uuid(), $1, $2, $3, current_date, null, $4) as state';
    for (const deputy of [false, true]) {
      await assert.rejects(tryIt(give, [post, admin.user, deputy, 'x']), /another person must do this/);
    }
    const toPeople = await tryIt(give, [holder.post, await aUser(admin), true, 'x']);
    assert.deepEqual(toPeople, [{ state: 'proposed' }]);
    // The same statement lets somebody in whose sight it is, so that what was refused above is the sight and nothing else.
    reader = holder;
    assert.equal(
      (
        await tryIt(`select kernel.grant_sight($1, $2, $3, null, 'sealed:eA', null)`, [
          circle,
          matter,
          admin.user,
        ])
      ).length,
      1,
    );
  });
});
