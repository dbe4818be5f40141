/** The access matrix of the test-only desk: every operation by every persona, against the table written by hand. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { problemOf } from '#server/entry/problem.ts';
import { readTexts } from '../i18n/translate.ts';
import { houseCircle, newId } from '../ids.ts';
import type { AnyOperation, Upload } from '../operation/define.ts';
import { accessTable, type Persona, personas } from './access.table.ts';
import { withoutServer } from './database.ts';
import { trialDesk } from './desk/desk.ts';
import { attachFile } from './desk/operations/attach-file.ts';
import { askForAct } from './desk/operations/ask-for-act.ts';
import { findMatters } from './desk/operations/find-matters.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { proposeRelease } from './desk/operations/propose-release.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { transferMatter } from './desk/operations/transfer-matter.ts';
import type { AtWork, TestHouse } from './house.ts';
import { matterInputs } from './matter-inputs.ts';
import { aTeam } from './people.ts';
import { attackAs } from './raw.ts';
import { keeper, openTrialHouse, supervisor, trialSource } from './trial.ts';

const secondHour = { ...keeper, purposes: ['oversight', 'prevention-support'] } as const;
const administrator = {
  login: 'administrator',
  roles: ['office.administrator'],
  purposes: ['prevention-support', 'office-administration'],
} as const;
/** Operations that begin where another state is: the opener proposes first. */
const afterProposal = ['trial.withdraw-proposal', 'trial.confirm-release'];
/** Operations on a file of the matter: the opener attached one. */
const afterAttaching = ['trial.fetch-attachment', 'trial.erase-attachment'];
const paper: Upload = { name: 'a paper.txt', type: '', bytes: Buffer.from('A paper about a matter.') };
const afterAsking = ['trial.answer-act', 'trial.call-stand-in-to-matter'];

describe('the access matrix', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let people: Record<Persona, AtWork>;
  let team: string;
  const texts = readTexts([trialSource.folder]);

  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    people = {
      opener: await t.employ(keeper),
      colleague: await t.employ(keeper),
      supervisor: await t.employ(supervisor),
      granted: await t.employ(keeper),
      grantEnded: await t.employ(keeper),
      excluded: await t.employ(keeper),
      outside: await t.employ(keeper),
      supervisorOutside: await t.employ(supervisor),
      wrongRole: await t.employ(administrator),
      wrongPurpose: await t.employ(secondHour),
      ended: await t.employ(keeper),
      stale: await t.employ(keeper),
    };
    team = await aTeam(t.database.ownerUrl);
    await owner.query(`update kernel.holdings set ended_at = now() where user_id = $1`, [people.ended.user]);
    await owner.query(
      `update kernel.sessions set stepped_up_at = now() - interval '1 hour' where user_id = $1`,
      [people.stale.user],
    );
    await aStandIn();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  /** Somebody of another institution who may be called, as two invented people named them. */
  async function aStandIn(): Promise<void> {
    const outsider = await t.employ({
      login: 'stand-in',
      roles: ['office.stand-in'],
      purposes: ['prevention-support'],
    });
    await owner.query(
      `insert into kernel.stand_ins (stand_in_id, circle_id, desk, user_id, post_id, reason, named_by, confirmed_by, confirmed_at)
       values ($1, $2, 'trial', $3, $4, 'test', $5, $6, now())`,
      [newId(), houseCircle, outsider.user, outsider.post, people.opener.user, people.colleague.user],
    );
  }

  /** A matter with its team; who is in the circle stands in access.table.ts. */
  async function aMatter(): Promise<string> {
    const { opener, excluded, grantEnded, granted } = people;
    const opened = await opener.does<{ matter: string; circle: string }>(openMatter, { title: 'A matter' });
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [opener.secret]);
      const letIn = (person: AtWork, until: string | null) =>
        client.query(`select kernel.grant_sight($1, $2, $3, null, 'sealed:eA', now() + $4::interval)`, [
          opened.circle,
          opened.matter,
          person.user,
          until,
        ]);
      const plain = [
        'colleague',
        'supervisor',
        'wrongRole',
        'wrongPurpose',
        'ended',
        'stale',
        'excluded',
      ] as const;
      for (const name of plain) await letIn(people[name], null);
      await letIn(granted, '1 hour');
      await letIn(grantEnded, '-1 second');
      await client.query(`select kernel.exclude_person($1, $2, $3, 'sealed:eA')`, [
        opened.circle,
        opened.matter,
        excluded.user,
      ]);
      await client.query('commit');
    } finally {
      client.release();
    }
    return opened.matter;
  }

  async function ask(
    person: AtWork,
    operation: AnyOperation,
    input: unknown,
  ): Promise<{ cell: string; bytes: string }> {
    try {
      await person.does(operation, input, undefined, operation.transport === 'upload' ? paper : undefined);
      return { cell: 'yes', bytes: '' };
    } catch (error) {
      const problem = problemOf(texts, 'en', error);
      return { cell: problem.code.replace('kernel.', ''), bytes: JSON.stringify(problem) };
    }
  }

  function inputFor(operation: AnyOperation, matter: string, user: string, document = newId()): unknown {
    if (operation === openMatter) return { title: 'Another' };
    if (operation === findMatters) return {};
    return matterInputs[operation.name]?.({ matter, user, circle: team, document });
  }

  it('has a row for every operation and a cell for everybody', () => {
    const operations = trialDesk.operations.map((operation) => operation.name).toSorted();
    assert.deepEqual(Object.keys(accessTable).toSorted(), operations);
    for (const [name, row] of Object.entries(accessTable)) {
      assert.deepEqual(Object.keys(row).toSorted(), [...personas].toSorted(), name);
    }
  });

  for (const operation of trialDesk.operations) {
    it(`${operation.name} is for those whom the table names`, async () => {
      const newcomer = await t.employ(keeper);
      let matter = '';
      let document: string | undefined;
      for (const name of personas) {
        // A cell that changed the matter leaves it to nobody else.
        if (matter === '' || accessTable[operation.name]?.[name] === 'yes') {
          matter = await aMatter();
          if (afterProposal.includes(operation.name))
            await people.opener.does(proposeRelease, { matter, reason: 'Because.' });
          if (afterAsking.includes(operation.name))
            await people.opener.does(askForAct, { matter, act: 'disclosure', reason: 'Because.' });
          if (afterAttaching.includes(operation.name))
            ({ document } = await people.opener.does<{ document: string }>(
              attachFile,
              { matter },
              undefined,
              paper,
            ));
          await people.opener.does(readMatter, { matter });
        }
        const given = await ask(
          people[name],
          operation,
          inputFor(operation, matter, newcomer.user, document),
        );
        const expected = accessTable[operation.name]?.[name];
        assert.equal(given.cell, expected, `${operation.name} by ${name}`);
        if (expected === 'yes' || expected === 'same-person') continue;
        const absent = await ask(people[name], operation, inputFor(operation, newId(), newcomer.user));
        assert.equal(absent.bytes, given.bytes, `${operation.name} by ${name}: real and random id`);
      }
    });
  }

  it('a list shows what its reader may know of, and nothing else', async () => {
    const matter = await aMatter();
    const sees: Record<string, boolean> = {
      opener: true,
      colleague: true,
      supervisor: true,
      granted: true,
      grantEnded: false,
      excluded: false,
      outside: false,
      supervisorOutside: false,
      stale: true,
    };
    for (const [name, expected] of Object.entries(sees)) {
      const list = await people[name as Persona].does<{ matters: { matter: string }[] }>(findMatters, {
        limit: 200,
      });
      assert.equal(
        list.matters.some((found) => found.matter === matter),
        expected,
        name,
      );
    }
  });

  it('a record of a desk with personal data never lies in the circle of everybody', async () => {
    const { opener } = people;
    const { matter } = await opener.does<{ matter: string }>(openMatter, { title: 'Mine' });
    const into = await ask(opener, openMatter, { title: 'For all', circle: houseCircle });
    assert.equal(into.cell, 'not-found');
    assert.equal((await ask(opener, transferMatter, { matter, circle: houseCircle })).cell, 'not-found');
  });

  it('an administrator sees no protected record', async () => {
    await aMatter();
    const plain = await t.employ(administrator);
    for (const operation of trialDesk.operations) {
      const asked = await ask(plain, operation, {});
      assert.equal(asked.cell, 'not-allowed', operation.name);
    }
    const score = { tried: 0, repelled: 0 };
    await attackAs(t.database.pools.app, score, plain.secret, async (a) => {
      for (const table of [
        'trial.matters',
        'trial.notes',
        'kernel.records',
        'kernel.states',
        'kernel.state_history',
      ]) {
        await a.getsNothing(`select * from ${table}`);
      }
    });
    assert.equal(score.repelled, 5);
  });
});
