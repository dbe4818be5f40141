/** The invented country moves into an empty demo through operations, once, and goes on where it was cut off. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { personas } from '#e2e/personas.ts';
import { openSession } from '#kernel/identity/sessions.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { desks } from '#server/desks.ts';
import { seedDemo } from '../seed.ts';
import { seedOffice } from '../seed/office.ts';

describe('the invented country', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  before(async () => {
    t = await openTestHouse(desks);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const count = async (text: string) =>
    Number((await owner.query(`select count(*) as n from ${text}`)).rows[0].n);

  it('goes on where a start was cut off, and makes nothing twice', async () => {
    await seedOffice(t.house, owner);
    // As if the start had been cut off before the last two people were given their posts.
    await owner.query(
      `delete from kernel.holdings where user_id in (select user_id from kernel.users where login in ('reader', 'editor'))`,
    );
    const before = [
      await count('kernel.users'),
      await count('kernel.posts'),
      await count('kernel.organisations'),
    ];
    await seedDemo(t.house, owner);
    const after = [
      await count('kernel.users'),
      await count('kernel.posts'),
      await count('kernel.organisations'),
    ];
    assert.deepEqual(after, before);
  });

  it('is left alone by the next start', async () => {
    const before = await count('kernel.ledger_entries');
    await seedDemo(t.house, owner);
    assert.equal(await count('kernel.ledger_entries'), before);
  });

  it('lets every persona of the desks that are here sign in', async () => {
    const found = await owner.query('select slug from kernel.door_demo_people()');
    const people = found.rows.map((row) => row.slug as string);
    const here = new Set(desks.map((desk) => desk.manifest.name as string));
    assert.ok(people.length >= 12);
    assert.ok(people.every((slug) => personas.some((persona) => persona.slug === slug)));
    for (const slug of people) {
      const held = await owner.query(
        `select u.user_id as user, p.post_id as post, p.purposes[1] as purpose, p.roles from kernel.users u
         join kernel.holdings h using (user_id) join kernel.posts p using (post_id) where u.login = $1`,
        [slug],
      );
      const { roles, ...who } = held.rows[0] as {
        user: string;
        post: string;
        purpose: never;
        roles: string[];
      };
      assert.ok(roles.every((role) => here.has(role.split('.')[0] ?? '')));
      const door = { pool: t.database.pools.door, clock: t.house.clock, key: '', credentialKey: '' };
      assert.ok(await openSession(door, { ...who, kind: 'demo' }));
    }
  });

  it('came in by operations: each thing has its entry in the ledger', async () => {
    const added = (operation: string) =>
      count(`kernel.ledger_entries where operation = '${operation}' and outcome = 'done'`);
    assert.equal(await added('office.add-organisation'), (await count('kernel.organisations')) - 1);
    assert.equal(await added('strategy.accept-text'), 6);
    assert.equal(await added('strategy.write-report-template'), 1);
    assert.equal(await added('strategy.tie-question'), 5);
    assert.equal(await added('strategy.keep-answers'), 1);
    assert.equal(await added('strategy.import-plan'), 1);
    assert.equal(await added('external.add-neighbour'), 3);
    assert.equal(await added('external.note-talk'), 3);
    assert.equal(await added('registry.enter-incoming'), 3);
    assert.equal(await added('registry.send-letter'), 1);
    assert.equal(await added('reporting.open-period'), 2);
    assert.equal(await added('reporting.approve-sheet'), 5);
    assert.equal(await added('reporting.return-sheet'), 1);
    assert.equal(await added('reporting.ask-more'), 1);
    assert.equal(await added('reporting.keep-evidence'), 1);
    assert.equal(await count(`kernel.ledger_entries where outcome in ('refused', 'failed')`), 0);
  });

  it('has a plan with goals, measures in every state, ties, and gaps that are left to close', async () => {
    const states = await owner.query(
      `select distinct state from kernel.states where workflow = 'strategy.measure' order by 1`,
    );
    assert.deepEqual(
      states.rows.map((row) => row.state),
      ['active', 'done', 'evaluated', 'planned', 'stopped'],
    );
    assert.ok((await count('strategy.ties')) > 100);
    assert.equal(await count(`strategy.items where aim = 'annex/5'`), 1);
  });

  it('shows a measure that a town stopped, its objection to what was typed in for it, and letters that are on', async () => {
    const stopped = await owner.query(
      `select i.titles, p.titles ->> 'en' as plan, t.objection, t.answer from kernel.typed_in t
       join strategy.items i on i.item_id = t.item_id join strategy.plans p on p.record_id = i.record_id
       join kernel.states s on s.workflow = 'strategy.measure' and s.item_id = i.item_id and s.state = 'stopped'
       where t.objection is not null`,
    );
    assert.equal(stopped.rows.length, 1);
    const { titles, plan, objection, answer } = stopped.rows[0];
    assert.equal(plan, 'Plan of the town of Orvik 2026 to 2028');
    assert.deepEqual(Object.keys(titles).toSorted(), ['bg', 'en', 'mk', 'sq']);
    assert.ok(objection);
    assert.equal(answer, null, 'it waits for the word of whoever typed it in');
    assert.equal(
      await count(
        `kernel.readiness r, kernel.readiness_of('digest') n where r.desk = 'digest' and r.switched_on_by <> r.proposed_by
           and n.missing = '{}' and n.lapsed = '{}'`,
      ),
      1,
    );
  });

  it('is refused by a real database', async () => {
    await owner.query('begin');
    await owner.query('alter table kernel.node disable trigger user');
    await owner.query('update kernel.node set demo = false');
    await assert.rejects(seedDemo(t.house, owner), /Only a demo database/);
    await owner.query('rollback');
  });
});
