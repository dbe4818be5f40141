/** The readiness gate: a desk that holds personal data answers nobody until the law's list is there and two people said so (rights.md G17). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { desks } from '#server/desks.ts';
import { newId } from '../ids.ts';
import type { Refusal } from '../operation/errors.ts';
import { withoutServer } from './database.ts';
import { trialDesk } from './desk/desk.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import type { AtWork, TestHouse } from './house.ts';
import { openTestHouse } from './house.ts';
import { inSession } from './raw.ts';
import { keeper, supervisor, trialSource } from './trial.ts';

const facts = {
  law: 'an invented law',
  controller: 'an invented office',
  assessment: 'an invented assessment',
  assessedOn: '2026-01-01',
  officer: 'an invented officer',
  retention: 'an invented table',
  telephone: '000',
};

describe('readiness', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let one: AtWork;
  let second: AtWork;
  let worker: AtWork;
  before(async () => {
    t = await openTestHouse([trialSource]);
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
  after(() => t?.close());

  const by = (person: AtWork, text: string, values: unknown[]) =>
    inSession(t.database.pools.app, person.secret, (client) => client.query(text, values));
  const propose = (person: AtWork, named: object) =>
    by(person, `select kernel.propose_desk('trial', $1)`, [named]);
  const switchOn = (person: AtWork) => by(person, `select kernel.switch_desk_on('trial')`, []);
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
    for (const missing of Object.keys(facts)) {
      await propose(one, { ...facts, [missing]: missing === 'assessedOn' ? null : ' ' });
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
