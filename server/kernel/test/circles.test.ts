/** Circles: who is in one sees its records from that moment, and who is out of it does not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { houseCircle, newId } from '../ids.ts';
import type { Refusal } from '../operation/errors.ts';
import { withoutServer } from './database.ts';
import { eraseMatter } from './desk/operations/erase-matter.ts';
import { excludeKeeper } from './desk/operations/exclude-keeper.ts';
import { findMatters } from './desk/operations/find-matters.ts';
import { grantMatter } from './desk/operations/grant-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { transferMatter } from './desk/operations/transfer-matter.ts';
import { writeNote } from './desk/operations/write-note.ts';
import type { AtWork, TestHouse } from './house.ts';
import { aTeam } from './people.ts';
import { inSession } from './raw.ts';
import { keeper, openTrialHouse } from './trial.ts';
import { beginAs } from '../db/transaction.ts';
import { findKeptOut, findLetIn } from '../records/who-may-know.ts';
import { sealsOf } from '../records/seals.ts';
import { untilWaiting } from './until-waiting.ts';

/** Whatever it says: the database takes no reason of a person's record that anybody can read. */
const sealedWord = 'sealed:QSByZWxhdGl2ZS4';
const absent = (error: Refusal) => error.code === 'kernel.not-found';

describe('circles', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let other: AtWork;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
    other = await t.employ(keeper);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const aMatter = () => one.does<{ matter: string; circle: string }>(openMatter, { title: 'A matter' });
  const letIn = (matter: string, until?: Date) =>
    one.does(grantMatter, {
      matter,
      user: other.user,
      reason: 'Needed.',
      ...(until ? { until: until.toISOString() } : {}),
    });
  const sees = async (person: AtWork, matter: string) => {
    const list = await person.does<{ matters: { matter: string }[] }>(findMatters, { limit: 200 });
    return list.matters.some((found) => found.matter === matter);
  };

  it('who takes a post sees what the post sees, from that moment', async () => {
    const circle = await inSession(t.database.pools.app, one.secret, async (client) => {
      const opened = await client.query(`select kernel.open_circle('queue', 'what comes in', true) as id`);
      return opened.rows[0].id as string;
    });
    const next = await t.employ({ ...keeper, post: one.post });
    const sight = await inSession(t.database.pools.app, next.secret, async (client) => {
      const found = await client.query('select unnest(kernel.my_circles()) as id');
      return found.rows.map((row) => row.id as string);
    });
    assert.ok(sight.includes(circle));
  });

  it('a grant works in the same second, for the one who was named', async () => {
    const { matter } = await aMatter();
    await assert.rejects(other.does(readMatter, { matter }), absent);
    await letIn(matter);
    await other.does(readMatter, { matter });
    assert.ok(await sees(other, matter));
    const third = await t.employ(keeper);
    await assert.rejects(third.does(readMatter, { matter }), absent);
  });

  it('an exclusion works in the same second', async () => {
    const { matter } = await aMatter();
    await letIn(matter);
    await other.does(readMatter, { matter });
    await one.does(excludeKeeper, { matter, user: other.user, reason: 'A relative.' });
    await assert.rejects(other.does(readMatter, { matter }), absent);
    assert.equal(await sees(other, matter), false);
    await assert.rejects(letIn(matter), (error: Refusal) => error.code === 'kernel.person-excluded');
    const found = await owner.query('select circles from kernel.sight where user_id = $1', [other.user]);
    assert.ok(found.rows.every((row) => !row.circles.includes(matter)));
  });

  it('what two people change at the same moment is all there: neither gives back what the other took', async () => {
    const { matter, circle } = await aMatter();
    await letIn(matter);
    const taking = await t.database.pools.app.connect();
    const opening = await t.database.pools.app.connect();
    const begin = async (client: typeof taking, person: AtWork) => {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [person.secret]);
    };
    try {
      await begin(taking, one);
      await begin(opening, other);
      await taking.query(`select kernel.exclude_person($1, $2, $3, $4)`, [
        circle,
        matter,
        other.user,
        sealedWord,
      ]);
      // The other opens a circle of their own, and so writes anew what they see: not what they saw before.
      const opened = opening.query(`select kernel.open_circle('queue', 'at the same moment', true) as id`);
      await untilWaiting(owner);
      await taking.query('commit');
      const { id } = (await opened).rows[0];
      await opening.query('commit');
      const sight = await owner.query('select circles from kernel.sight where user_id = $1', [other.user]);
      assert.deepEqual(
        [circle, id].map((each) => sight.rows.some(({ circles }) => circles.includes(each))),
        [false, true],
      );
    } finally {
      taking.release(true);
      opening.release(true);
    }
    await assert.rejects(other.does(readMatter, { matter }), absent);
    // Many at once, twice: two of them reach the same line in the same moment.
    for (let round = 0; round < 2; round += 1) {
      const opened = await Promise.all(Array.from({ length: 8 }, () => aMatter()));
      for (const each of opened) assert.ok(await sees(one, each.matter), 'eight opened at once are all seen');
    }
  });

  it('an exclusion works whatever posts the person holds or is given later', async () => {
    const team = await aTeam(t.database.ownerUrl);
    await owner.query(
      `insert into kernel.circle_members (membership_id, circle_id, post_id, reason) values ($1, $2, $3, 'test'), ($4, $2, $5, 'test')`,
      [newId(), team, one.post, newId(), other.post],
    );
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'The team’s', circle: team });
    await other.does(readMatter, { matter });
    await one.does(excludeKeeper, { matter, user: other.user, reason: 'A relative.' });
    await assert.rejects(other.does(readMatter, { matter }), absent);
    await owner.query(
      `insert into kernel.circle_members (membership_id, circle_id, user_id, reason) values ($1, $2, $3, 'test')`,
      [newId(), team, other.user],
    );
    await assert.rejects(other.does(readMatter, { matter }), absent);
  });

  it('why somebody was let in or kept out is sealed, and read back by who is in the circle and by nobody else', async () => {
    const { matter, circle } = await aMatter();
    const kin = await t.employ(keeper);
    await letIn(matter);
    await one.does(excludeKeeper, { matter, user: kin.user, reason: 'A relative.' });
    const told = async (person: AtWork) => {
      const { tx, ...transaction } = await beginAs(t.database.pools, person.secret);
      try {
        const seals = sealsOf(t.house.keyring, tx);
        return [await findLetIn(tx, seals, circle), await findKeptOut(tx, seals, circle)];
      } finally {
        await transaction.rollback();
        transaction.release();
      }
    };
    assert.deepEqual(await told(other), [
      [
        { user: one.user, post: null, by: one.user, until: null, record: null, reason: 'opened the circle' },
        { user: other.user, post: null, by: one.user, until: null, record: matter, reason: 'Needed.' },
      ],
      [{ user: kin.user, by: one.user, record: matter, reason: 'A relative.' }],
    ]);
    assert.deepEqual(await told(kin), [[], []]);
    const kept = await owner.query(
      `select reason from kernel.circle_members where about = $1 union all
       select reason from kernel.exclusions where about = $1`,
      [matter],
    );
    for (const { reason } of kept.rows) assert.match(reason, /^sealed:/);
    assert.equal(kept.rows.length, 2);
  });

  it('a reason about a record of people is taken in no form that anybody could read', async () => {
    const { matter, circle } = await aMatter();
    const elsewhere = await aMatter();
    const team = await aTeam(t.database.ownerUrl);
    await owner.query(
      `insert into kernel.circle_members (membership_id, circle_id, user_id, reason) values ($1, $2, $3, 'test')`,
      [newId(), team, one.user],
    );
    const say = (call: string, values: unknown[]) =>
      inSession(t.database.pools.app, one.secret, (client) => client.query(`select kernel.${call}`, values));
    const grant = (of: string, about: string | null, why: string) =>
      say('grant_sight($1, $2, $3, null, $4, null)', [of, about, other.user, why]);
    const exclude = (of: string, about: string | null, why: string) =>
      say('exclude_person($1, $2, $3, $4)', [of, about, other.user, why]);
    for (const tried of [grant, exclude]) {
      await assert.rejects(tried(circle, matter, 'A relative.'), /must be sealed/);
      await assert.rejects(tried(circle, null, 'A relative.'), /no such record/, 'about nothing');
      await assert.rejects(tried(circle, elsewhere.matter, sealedWord), /no such record/, 'about another');
      await tried(circle, matter, sealedWord);
      // A team has no record that its reason could be about.
      await tried(team, null, 'New in the team.');
    }
    const look = newId();
    await assert.rejects(
      say(`ask_second_look($1, $2, 'disclosure', 'A relative.')`, [look, matter]),
      /must be sealed/,
    );
    await say(`ask_second_look($1, $2, 'disclosure', $3)`, [look, matter, sealedWord]);
    await assert.rejects(
      say(`ask_second_look($1, $2, 'disclosure', $3)`, [look, elsewhere.matter, sealedWord]),
      /this id is taken/,
    );
    const third = await t.employ(keeper);
    await one.does(grantMatter, { matter, user: third.user, reason: 'Second.' });
    const decline = (why: string) =>
      inSession(t.database.pools.app, third.secret, (client) =>
        client.query('select kernel.decline_second_look($1, $2)', [look, why]),
      );
    await assert.rejects(decline('A relative.'), /must be sealed/);
    await decline(sealedWord);
    const glass = inSession(t.database.pools.app, third.secret, (client) =>
      client.query(`select kernel.break_glass($1, $2, 'A relative.')`, [newId(), elsewhere.matter]),
    );
    await assert.rejects(glass, /must be sealed/);
  });

  it('nobody is excluded from the house', async () => {
    for (const person of [one, other]) {
      const tried = inSession(t.database.pools.app, person.secret, (client) =>
        client.query(`select kernel.exclude_person($1, null, $2, 'mine')`, [houseCircle, person.user]),
      );
      await assert.rejects(tried, /not in the circle/);
    }
    assert.equal(
      (await owner.query('select 1 from kernel.exclusions where circle_id = $1', [houseCircle])).rows.length,
      0,
    );
  });

  it('a grant ends at its end, whether or not the clock runs', async () => {
    const lasting = await aMatter();
    await letIn(lasting.matter);
    // One that is over before it was used says nothing: then a longer one is tried.
    const grantFor = async (length: number): Promise<string> => {
      const { matter } = await aMatter();
      const ends = Date.now() + length;
      await letIn(matter, new Date(ends));
      try {
        await other.does(readMatter, { matter });
      } catch (error) {
        if (Date.now() < ends) throw error;
        return await grantFor(length * 4);
      }
      await pause(ends - Date.now() + 100);
      return matter;
    };
    const matter = await grantFor(700);
    await assert.rejects(other.does(readMatter, { matter }), absent);
    assert.equal(await sees(other, matter), false);
    await other.does(readMatter, { matter: lasting.matter });
    assert.ok(
      (await owner.query('select 1 from kernel.circle_members where until_at < now()')).rows.length > 0,
      'no clock ran',
    );
  });

  it('a person or a post that is not there is let in and kept out by nobody', async () => {
    const { matter, circle } = await aMatter();
    await assert.rejects(one.does(grantMatter, { matter, user: newId(), reason: 'x' }), absent);
    await assert.rejects(one.does(excludeKeeper, { matter, user: newId(), reason: 'x' }), absent);
    const post = inSession(t.database.pools.app, one.secret, (client) =>
      client.query(`select kernel.grant_sight($1, $2, null, $3, $4, null)`, [
        circle,
        matter,
        newId(),
        sealedWord,
      ]),
    );
    await assert.rejects(post, /no such record/);
  });

  it('the clock sweeps grants that ended, and nobody else can', async () => {
    await assert.rejects(
      inSession(t.database.pools.app, one.secret, (client) => client.query('select kernel.end_grants_due()')),
      /does not carry the role/,
    );
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    await inSession(t.database.pools.app, clock.secret, (client) =>
      client.query('select kernel.end_grants_due()'),
    );
    assert.equal(
      (await owner.query('select 1 from kernel.circle_members where until_at < now()')).rows.length,
      0,
    );
  });

  it('who leaves a team sees its records no more, in the same transaction', async () => {
    const { matter, circle } = await aMatter();
    await letIn(matter);
    await other.does(readMatter, { matter });
    await owner.query('delete from kernel.circle_members where circle_id = $1 and user_id = $2', [
      circle,
      other.user,
    ]);
    await assert.rejects(other.does(readMatter, { matter }), absent);
  });

  it('a transfer takes the record with all that belongs to it, and the first team sees it no more', async () => {
    const { matter } = await aMatter();
    await one.does(writeNote, { matter, base: 1, body: 'Goes along.' });
    const team = await aTeam(t.database.ownerUrl);
    await owner.query(
      `insert into kernel.circle_members (membership_id, circle_id, post_id, reason) values ($1, $2, $3, 'test')`,
      [newId(), team, other.post],
    );
    await one.does(transferMatter, { matter, circle: team });
    await assert.rejects(one.does(readMatter, { matter }), absent);
    const read = await other.does<{ notes: string[] }>(readMatter, { matter });
    assert.deepEqual(read.notes, ['Goes along.']);
    for (const table of [
      'kernel.records',
      'kernel.states',
      'kernel.state_history',
      'kernel.deadlines',
      'kernel.record_keys',
      'trial.matters',
      'trial.notes',
    ]) {
      const found = await owner.query(`select distinct circle_id from ${table} where record_id = $1`, [
        matter,
      ]);
      assert.deepEqual(found.rows, [{ circle_id: team }], table);
    }
    const told = await owner.query('select distinct circle_id from kernel.outbox where about = $1', [matter]);
    assert.deepEqual(told.rows, [{ circle_id: team }], 'what was announced is told where it lies now');
  });

  it('whoever is kept out of a record is not let in by moving it to a team of theirs', async () => {
    const { matter } = await aMatter();
    const team = await aTeam(t.database.ownerUrl);
    await owner.query(
      `insert into kernel.circle_members (membership_id, circle_id, post_id, reason) values ($1, $2, $3, 'test')`,
      [newId(), team, other.post],
    );
    await one.does(excludeKeeper, { matter, user: other.user, reason: 'A relative.' });
    const moved = one.does(transferMatter, { matter, circle: team });
    await assert.rejects(moved, (error: Refusal) => error.code === 'kernel.person-excluded');
    await assert.rejects(other.does(readMatter, { matter }), absent);
  });

  it('a forgotten child fails the transfer', async () => {
    const { matter } = await aMatter();
    await one.does(writeNote, { matter, base: 1, body: 'Stays behind.' });
    const team = await aTeam(t.database.ownerUrl);
    const children = [
      'kernel.states',
      'kernel.state_history',
      'kernel.deadlines',
      'kernel.record_keys',
      'trial.matters',
      'trial.notes',
    ];
    for (const forgotten of children) {
      await owner.query('begin');
      await owner.query('update kernel.records set circle_id = $1 where record_id = $2', [team, matter]);
      for (const child of children.filter((name) => name !== forgotten)) {
        await owner.query(`update ${child} set circle_id = $1 where record_id = $2`, [team, matter]);
      }
      await assert.rejects(
        owner.query('commit'),
        (error: { code?: string }) => error.code === '23503',
        forgotten,
      );
    }
    await one.does(readMatter, { matter });
  });

  it('an erasure leaves a tombstone, a key to be destroyed, and nothing else', async () => {
    const { matter, circle } = await aMatter();
    await one.does(writeNote, { matter, base: 1, body: 'Words.' });
    await one.does(eraseMatter, { matter });
    await assert.rejects(one.does(readMatter, { matter }), absent);
    const tables =
      await owner.query(`select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = attrelid
      where attname = 'record_id' and c.relkind = 'r' and c.relnamespace in ('kernel'::regnamespace, 'trial'::regnamespace)`);
    const remains = ['kernel.tombstones', 'kernel.key_destructions'];
    for (const { name } of tables.rows) {
      const found = await owner.query(`select 1 from ${name} where record_id = $1`, [matter]);
      assert.equal(found.rows.length, remains.includes(name) ? 1 : 0, name);
    }
    for (const table of ['circles', 'circle_members', 'exclusions']) {
      assert.equal(
        (await owner.query(`select 1 from kernel.${table} where circle_id = $1`, [circle])).rows.length,
        0,
        table,
      );
    }
    assert.equal(
      (await owner.query('select 1 from kernel.outbox where about = $1', [matter])).rows.length,
      0,
    );
  });

  it('a record on hold is not erased until whoever holds it lets go', async () => {
    const { matter } = await aMatter();
    await letIn(matter);
    const hold = (person: AtWork, why: string | null) =>
      inSession(t.database.pools.app, person.secret, (client) =>
        client.query('select kernel.hold_record($1, $2)', [matter, why]),
      );
    await assert.rejects(hold(one, 'A court asked.'), /must be sealed/);
    await hold(one, 'sealed:QSBjb3VydCBhc2tlZC4');
    await assert.rejects(
      one.does(eraseMatter, { matter }),
      (error: Refusal) => error.code === 'kernel.on-hold',
    );
    await assert.rejects(hold(other, null), /on hold/);
    await hold(one, null);
    await one.does(eraseMatter, { matter });
  });
});
