/** The readiness gate: a desk that holds personal data answers nobody until the law's list is there and two people said so (rights.md G17). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { desks } from '#server/desks.ts';
import { newId } from '../ids.ts';
import type { Refusal } from '../operation/errors.ts';
import { withoutServer } from './database.ts';
import { trialDesk } from './desk/desk.ts';
import { closeMatter } from './desk/operations/close-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import type { AtWork, TestHouse } from './house.ts';
import { openTestHouse } from './house.ts';
import { inSession } from './raw.ts';
import { keeper, supervisor, trialFacts as facts, trialSource } from './trial.ts';

const standIn = { login: 'stand-in', roles: ['office.stand-in'], purposes: ['prevention-support'] } as const;

describe('readiness', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let one: AtWork;
  let second: AtWork;
  let worker: AtWork;
  let owner: Client;
  before(async () => {
    t = await openTestHouse([trialSource]);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ({
      login: 'administrator',
      roles: ['office.administrator'],
      purposes: ['office-administration'],
    });
    second = await t.employ({
      login: 'officer',
      roles: ['office.data-protection-officer'],
      purposes: ['oversight'],
    });
    worker = await t.employ(keeper);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const by = (person: AtWork, text: string, values: unknown[]) =>
    inSession(t.database.pools.app, person.secret, (client) => client.query(text, values));
  const propose = (person: AtWork, named: object) =>
    by(person, `select kernel.propose_desk('trial', $1)`, [named]);
  type Seen = { version: number; ready: string[] };
  const seen = async (): Promise<Seen> =>
    (
      await by(
        one,
        `select (select version from kernel.readiness) as version, array(select kernel.stand_ins_ready('trial')) as ready`,
        [],
      )
    ).rows[0];
  /** Of what this person has just read, or of what they had read before. */
  const switchOn = async (person: AtWork, read?: Seen) => {
    const { version, ready } = read ?? (await seen());
    return await by(person, `select kernel.switch_desk_on('trial', $1, $2)`, [version ?? 0, ready]);
  };
  const readiness = async () => (await by(one, `select * from kernel.readiness_of('trial')`, [])).rows[0];
  const nameStandIn = async (who: AtWork) =>
    (
      await by(one, `select kernel.name_stand_in('trial', $1, $2, 'an agreement') as id`, [
        who.user,
        who.post,
      ])
    ).rows[0].id as string;
  const standIns: { id: string; who: AtWork }[] = [];
  async function twoStandIns(): Promise<void> {
    while (standIns.length < 2) {
      const who = await t.employ(standIn);
      const id = await nameStandIn(who);
      await by(second, 'select kernel.confirm_stand_in($1)', [id]);
      standIns.push({ id, who });
    }
  }
  const isOff = async () => {
    for (const operation of trialDesk.operations) {
      for (const person of [worker, await t.employ(supervisor)]) {
        const allowed = operation.who.some((role) => person.login.startsWith(role.replace('trial.', '')));
        await assert.rejects(person.does(operation, { matter: newId() }), (error: Refusal) => {
          assert.equal(
            error.code,
            allowed ? 'kernel.desk-not-switched-on' : 'kernel.not-allowed',
            operation.name,
          );
          return true;
        });
      }
    }
  };

  it('a desk with personal data is off until all is there', async () => {
    await isOff();
    await assert.rejects(switchOn(second), /no such record/);
    await propose(one, facts);
    assert.deepEqual((await readiness()).missing, ['standIns']);
    await assert.rejects(switchOn(second), /not everything is named/, 'with nobody to stand in');
    await twoStandIns();
    for (const missing of Object.keys(facts) as (keyof typeof facts)[]) {
      await propose(one, {
        ...facts,
        [missing]: typeof facts[missing] === 'string' ? ' ' : undefined,
        ...(missing === 'assessedOn' ? { assessedOn: undefined } : {}),
      });
      assert.deepEqual((await readiness()).missing, [missing]);
      await assert.rejects(switchOn(second), /not everything is named/, missing);
    }
    await propose(one, facts);
    await isOff();
    await assert.rejects(switchOn(one), /another person/);
    await assert.rejects(switchOn(worker), /does not carry the role/);
    await assert.rejects(propose(worker, facts), /does not carry the role/);
    await isOff();
    await switchOn(second);
    await worker.does(openMatter, { title: 'Now it is on' });
  });

  it('whoever changes what was named switches the desk off, and it takes two people again', async () => {
    await propose(second, { ...facts, officer: 'somebody else' });
    await isOff();
    await assert.rejects(switchOn(second), /another person/);
    await switchOn(one);
    await worker.does(openMatter, { title: 'On again' });
  });

  it('the second person confirms exactly what they saw: what changed in between is named, and nothing is on', async () => {
    const read = await seen();
    await propose(one, { ...facts, law: 'another law', telephones: [] });
    await propose(one, { ...facts, law: 'another law' });
    await assert.rejects(
      switchOn(second, read),
      (error: { detail?: string }) => error.detail === 'law,officer',
    );
    const then = await seen();
    await assert.rejects(
      switchOn(second, { ...then, ready: then.ready.slice(1) }),
      (error: { detail?: string }) => error.detail === 'standIns',
    );
    await assert.rejects(switchOn(second, { ...then, version: 999 }), /changed since it was read/);
    await isOff();
    await switchOn(second, then);
  });

  it('what was named lapses: an old assessment, an officer or a stand-in who left; the desk stays as it is', async () => {
    const old = new Date(Date.now() - 800 * 86_400_000).toISOString().slice(0, 10);
    await propose(one, { ...facts, assessedOn: old });
    assert.deepEqual((await readiness()).lapsed, ['assessedOn']);
    await assert.rejects(switchOn(second), /not everything is named/);
    await propose(one, facts);
    await switchOn(second);
    const [gone] = standIns;
    assert.ok(gone);
    await owner.query('update kernel.users set ended_on = current_date where user_id = $1', [gone.who.user]);
    assert.deepEqual((await readiness()).lapsed, ['standIns']);
    await worker.does(openMatter, { title: 'Still on' });
    await owner.query('update kernel.users set ended_on = null where user_id = $1', [gone.who.user]);
    await owner.query('update kernel.holdings set ended_at = now() where user_id = $1', [second.user]);
    assert.deepEqual((await readiness()).lapsed, ['officer']);
    await owner.query('update kernel.holdings set ended_at = null where user_id = $1', [second.user]);
  });

  it('a country keeps for a shorter time than the class allows, never for longer, and by that the clock erases', async () => {
    await assert.rejects(propose(one, { ...facts, periods: { case: 731 } }), /longer than allowed/);
    await assert.rejects(propose(one, { ...facts, periods: { nonsense: 1 } }), /longer than allowed/);
    await propose(one, { ...facts, periods: { ...facts.periods, declined: 10 } });
    await switchOn(second);
    const { matter } = await worker.does<{ matter: string }>(openMatter, { title: 'To be closed' });
    const today = new Date().toISOString().slice(0, 10);
    const { eraseOn } = await worker.does<{ eraseOn: string }>(closeMatter, { matter, reason: 'over' });
    assert.ok((Date.parse(eraseOn) - Date.parse(today)) / 86_400_000 <= 11, eraseOn);
  });

  it('every place where the desk’s people sit has a number to call', async () => {
    await t.employ({ ...keeper, place: 'Orvik' });
    await propose(one, { ...facts, telephones: [{ place: 'Elsewhere', number: '000', hours: 'always' }] });
    assert.deepEqual((await readiness()).missing, ['telephones']);
    await propose(one, { ...facts, telephones: [{ place: 'Orvik', number: '000', hours: 'always' }] });
    assert.deepEqual((await readiness()).missing, []);
  });

  it('nobody stands in for their own institution, for a desk across a wall, or twice', async () => {
    const [at] = standIns;
    assert.ok(at);
    await assert.rejects(nameStandIn(at.who), /named already/);
    const inside = await t.employ({ ...standIn, login: 'inside' });
    await owner.query('update kernel.posts set organisation_id = $1 where post_id = $2', [
      worker.organisation,
      inside.post,
    ]);
    await assert.rejects(nameStandIn(inside), /not of another institution/);
    const across = await t.employ({ ...standIn, login: 'across' });
    await t
      .employ({ ...keeper, login: 'own-desk' })
      .then(({ post }) =>
        owner.query('update kernel.holdings set user_id = $1 where post_id = $2', [across.user, post]),
      );
    await assert.rejects(nameStandIn(across), /posts exclude each other/);
    await assert.rejects(nameStandIn(worker), /no such record/, 'a post that is none of a stand-in');
  });

  it('five working days end on the same hour of the fifth, and later where a holiday lies between', async () => {
    const fifth = async () =>
      (
        await owner.query(`select kernel.due_after('2026-11-20T10:00Z', null, 5) as due`)
      ).rows[0].due.toISOString();
    assert.equal(await fifth(), '2026-11-27T10:00:00.000Z');
    await owner.query(`insert into kernel.holidays (day) values ('2026-11-23')`);
    assert.equal(await fifth(), '2026-11-30T10:00:00.000Z');
  });

  it('nobody writes the switch itself', async () => {
    const tries = [
      'update kernel.readiness set switched_on_at = now()',
      'delete from kernel.readiness',
      `insert into kernel.readiness (desk, circle_id) values ('x', '${newId()}')`,
    ];
    for (const text of tries) {
      await assert.rejects(by(one, text, []), (error: { code?: string }) => error.code === '42501');
    }
  });

  it('every desk that keeps a record about a person says that it holds personal data', () => {
    for (const { manifest } of [...desks, trialSource]) {
      const aboutPersons = manifest.workflows.some((workflow) => workflow.aboutPerson);
      assert.ok(!aboutPersons || manifest.holdsPersonalData, manifest.name);
    }
    const personal = ['support', 'partners', 'content', 'voices'];
    for (const { manifest } of desks)
      assert.ok(!personal.includes(manifest.name) || manifest.holdsPersonalData, manifest.name);
  });
});
