/** The ten steps of an operation, in their order, on the test-only desk. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { z } from 'zod';
import { inSession } from './raw.ts';
import { carryOut } from '#server/entry/carry-out.ts';
import { openInput, type SealedInput } from '../jobs/sealed-input.ts';
import { newId } from '../ids.ts';
import { randomSecret } from '../keys/files.ts';
import { operation } from '../operation/define.ts';
import { Outdated, Refusal } from '../operation/errors.ts';
import { type House, makeHouse } from '../operation/house.ts';
import { run } from '../operation/run.ts';
import { withoutServer } from './database.ts';
import {
  callReading,
  failAfterWriting,
  leakField,
  orderOpening,
  showOnce,
  stepsDesk,
  weighFile,
} from './desk-of-steps.ts';
import { trialDesk } from './desk/desk.ts';
import { closeMatter } from './desk/operations/close-matter.ts';
import { confirmRelease } from './desk/operations/confirm-release.ts';
import { findMatters } from './desk/operations/find-matters.ts';
import { grantMatter } from './desk/operations/grant-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { proposeRelease } from './desk/operations/propose-release.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { writeNote } from './desk/operations/write-note.ts';
import type { AtWork, TestHouse } from './house.ts';
import { refusal } from './refusal.ts';
import { keeper, openTrialHouse, supervisor } from './trial.ts';

describe('the ten steps', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let house: House;
  let owner: Client;
  let one: AtWork;
  let other: AtWork;
  let auditor: AtWork;

  before(async () => {
    t = await openTrialHouse();
    house = makeHouse({ ...t.house, desks: [trialDesk, stepsDesk] });
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
    other = await t.employ(keeper);
    auditor = await t.employ({ login: 'auditor', roles: ['office.auditor'], purposes: ['oversight'] });
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  const does = (person: AtWork, operation: Parameters<typeof run>[1], input: unknown, more: object = {}) =>
    run(house, operation, { secret: person.secret, input, ...more });
  const lastEntry = async () =>
    (
      await rows(
        `select user_id, operation, outcome, about, detail, parent from kernel.ledger_entries order by n desc limit 1`,
      )
    )[0];
  const aMatter = async () => (await one.does<{ matter: string }>(openMatter, { title: 'A matter' })).matter;

  it('begins with the session: without a true one nothing is answered, and nothing is written', async () => {
    const before = await rows('select count(*)::int as n from kernel.ledger_entries');
    for (const secret of ['', 'x', randomSecret()]) {
      await assert.rejects(
        run(house, openMatter, { secret, input: { title: 'x' } }),
        refusal('kernel.session-ended'),
      );
    }
    assert.deepEqual(await rows('select count(*)::int as n from kernel.ledger_entries'), before);
  });

  it('a refusal by role comes before the input is read', async () => {
    let read = false;
    const trap = new Proxy(
      {},
      {
        get: () => {
          read = true;
        },
        ownKeys: () => {
          read = true;
          return [];
        },
      },
    );
    await assert.rejects(does(auditor, openMatter, trap), refusal('kernel.not-allowed'));
    await assert.rejects(does(auditor, openMatter, 'nonsense'), refusal('kernel.not-allowed'));
    await assert.rejects(does(await t.employ(supervisor), openMatter, null), refusal('kernel.not-allowed'));
    assert.equal(read, false);
    const hour = await t.employ({ ...keeper, purposes: ['oversight', 'prevention-support'] });
    await assert.rejects(does(hour, openMatter, trap), refusal('kernel.not-allowed'));
    assert.equal(read, false);
  });

  it('the second factor is asked for before the input is read', async () => {
    const stale = await t.employ(keeper);
    await owner.query(
      `update kernel.sessions set stepped_up_at = now() - interval '11 minutes' where user_id = $1`,
      [stale.user],
    );
    await assert.rejects(does(stale, grantMatter, 'nonsense'), refusal('kernel.step-up-needed'));
    await owner.query(
      `update kernel.sessions set stepped_up_at = now() - interval '9 minutes' where user_id = $1`,
      [stale.user],
    );
    await assert.rejects(does(stale, grantMatter, 'nonsense'), refusal('kernel.input-invalid'));
  });

  it('input that names its own actor is refused', async () => {
    const names = [
      'user',
      'actor',
      'post',
      'role',
      'roles',
      'purpose',
      'session',
      'now',
      'at',
      'createdBy',
      '__proto__x',
      'circle_id',
    ];
    for (const name of names) {
      await assert.rejects(
        one.does(openMatter, { title: 'x', [name]: other.user }),
        refusal('kernel.input-invalid'),
      );
    }
  });

  it('input is taken strictly, and every fault is named by its path', async () => {
    const wrong = [
      undefined,
      null,
      [],
      'text',
      7,
      {},
      { title: '' },
      { title: 7 },
      { title: 'x'.repeat(201) },
      { title: ['x'] },
    ];
    for (const input of wrong) {
      await assert.rejects(one.does(openMatter, input), (error: Refusal) => {
        assert.equal(error.code, 'kernel.input-invalid');
        assert.ok((error.details.fields ?? []).length > 0);
        return true;
      });
    }
    await assert.rejects(
      one.does(openMatter, { title: 7 }),
      (error: Refusal) => error.details.fields?.[0]?.path === 'title',
    );
  });

  it('a key that comes again is answered with the same answer, and nothing is done twice', async () => {
    const key = newId();
    const first = await one.does(openMatter, { title: 'Once' }, key);
    const again = await one.does(openMatter, { title: 'Once' }, key);
    assert.deepEqual(again, first);
    const many = await Promise.all(
      Array.from({ length: 12 }, () => one.does(openMatter, { title: 'Once' }, key)),
    );
    for (const answer of many) assert.deepEqual(answer, first);
    const found = await rows(`select 1 from trial.matters where title = 'Once'`);
    assert.equal(found.length, 1);
  });

  it('two copies of a command at once are carried out once', async () => {
    const key = newId();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => one.does(openMatter, { title: 'At once' }, key)),
    );
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal((await rows(`select 1 from trial.matters where title = 'At once'`)).length, 1);
  });

  it('another input under the same key is refused, and so is another file', async () => {
    const key = newId();
    await one.does(openMatter, { title: 'One' }, key);
    await assert.rejects(one.does(openMatter, { title: 'Two' }, key), refusal('kernel.key-reused'));
    const file = (text: string) => ({
      key,
      upload: { name: 'a.txt', type: 'text/plain', bytes: Buffer.from(text) },
    });
    assert.deepEqual(await does(one, weighFile, {}, file('one')), { name: 'a.txt', bytes: 3 });
    await assert.rejects(does(one, weighFile, {}, file('two')), refusal('kernel.key-reused'));
    assert.deepEqual(await does(one, weighFile, {}, file('one')), { name: 'a.txt', bytes: 3 });
  });

  it('an idempotency key belongs to one person and one operation', async () => {
    const key = newId();
    const mine = await one.does<{ matter: string }>(openMatter, { title: 'Mine' }, key);
    const theirs = await other.does<{ matter: string }>(openMatter, { title: 'Mine' }, key);
    assert.notEqual(theirs.matter, mine.matter);
    const note = await one.does<{ note: string }>(
      writeNote,
      { matter: mine.matter, base: 1, body: 'x' },
      key,
    );
    assert.ok(note.note);
  });

  it('a refused command keeps no answer under its key, and a secret that is shown once is never kept', async () => {
    const key = newId();
    await assert.rejects(
      does(one, failAfterWriting, { how: 'refusal' }, { key }),
      refusal('kernel.wrong-state'),
    );
    await does(one, showOnce, {}, { key });
    assert.equal((await rows('select 1 from kernel.idempotency where key = $1', [key])).length, 0);
  });

  it('a move that the state does not allow is refused with the state as it is, and locks the record meanwhile', async () => {
    const matter = await aMatter();
    await assert.rejects(one.does(confirmRelease, { matter }), (error: Refusal) => {
      assert.deepEqual(
        [error.code, error.status, error.details.current],
        ['kernel.wrong-state', 409, { state: 'open' }],
      );
      return true;
    });
    const both = await Promise.allSettled([
      one.does(closeMatter, { matter, reason: 'One.' }),
      one.does(closeMatter, { matter, reason: 'Two.' }),
    ]);
    assert.deepEqual(both.map((result) => result.status).toSorted(), ['fulfilled', 'rejected']);
    assert.equal(
      (
        await rows('select 1 from kernel.state_history where record_id = $1 and action = $2', [
          matter,
          'close',
        ])
      ).length,
      1,
    );
  });

  it('an edit that began from an older version is refused with what stands now', async () => {
    const matter = await aMatter();
    await one.does(writeNote, { matter, base: 1, body: 'First.' });
    await assert.rejects(one.does(writeNote, { matter, base: 1, body: 'Second.' }), (error: Refusal) => {
      assert.equal(error.code, 'kernel.changed-meanwhile');
      assert.equal((error.details.current as { version: number }).version, 2);
      return true;
    });
    assert.deepEqual((await one.does<{ notes: string[] }>(readMatter, { matter })).notes, ['First.']);
  });

  it('an undeclared field never leaves', async () => {
    await assert.rejects(
      does(one, leakField, {}),
      /answers inner\.secret, which its output does not declare/,
    );
    const lenient = makeHouse({
      ...house,
      desks: [trialDesk, stepsDesk],
      config: { ...house.config, strictOutput: false },
    });
    const answer = await run(lenient, leakField, { secret: one.secret, input: {} });
    assert.deepEqual(answer, { shown: 'a', inner: { kept: 'b' } });
  });

  it('no ledger row, no data', async () => {
    const matter = await aMatter();
    await owner.query('revoke insert on kernel.ledger_entries from zaedno_guard');
    try {
      for (const [operation, input] of [
        [readMatter, { matter }],
        [findMatters, {}],
        [openMatter, { title: 'Unrecorded' }],
      ] as const) {
        await assert.rejects(does(one, operation, input), (error: unknown) => !(error instanceof Refusal));
      }
    } finally {
      await owner.query('grant insert on kernel.ledger_entries to zaedno_guard');
    }
    assert.equal((await rows(`select 1 from trial.matters where title = 'Unrecorded'`)).length, 0);
  });

  it('the ledger row is there before the answer, with what was shown and no content', async () => {
    const matter = await aMatter();
    await one.does(readMatter, { matter });
    assert.deepEqual(await lastEntry(), {
      user_id: one.user,
      operation: 'trial.read-matter',
      outcome: 'read',
      about: [matter],
      detail: {},
      parent: null,
    });
    const list = await one.does<{ matters: { matter: string }[] }>(findMatters, { limit: 3 });
    assert.deepEqual(
      (await lastEntry())?.about,
      list.matters.map((shown) => shown.matter),
    );
    await one.does(proposeRelease, { matter, reason: 'words of the reason' });
    assert.equal((await lastEntry())?.outcome, 'done');
    const words = await rows(
      `select 1 from kernel.ledger_entries where detail::text like '%words%' or detail::text like '%A matter%'`,
    );
    assert.equal(words.length, 0);
  });

  it('a refusal is recorded in a transaction of its own, with its code and without content', async () => {
    const matter = await aMatter();
    await assert.rejects(other.does(readMatter, { matter }), refusal('kernel.not-found'));
    assert.deepEqual(await lastEntry(), {
      user_id: other.user,
      operation: 'trial.read-matter',
      outcome: 'refused',
      about: [],
      detail: { code: 'kernel.not-found' },
      parent: null,
    });
    await assert.rejects(does(auditor, openMatter, { title: 'words' }), refusal('kernel.not-allowed'));
    assert.deepEqual((await lastEntry())?.detail, { code: 'kernel.not-allowed' });
  });

  it('what others hold too long is told as such and not as a fault of ours, and has no effect', async () => {
    await owner.query('begin');
    await owner.query('lock table trial.matters in access exclusive mode');
    try {
      await assert.rejects(one.does(openMatter, { title: 'Held up' }), refusal('kernel.busy'));
    } finally {
      await owner.query('rollback');
    }
    assert.deepEqual(await rows(`select 1 from trial.matters where title = 'Held up'`), []);
    await one.does(openMatter, { title: 'Held up' });
  });

  it('a run that fails leaves nothing behind: no row, no event, no entry of the act', async () => {
    for (const how of ['refusal', 'fault', 'sql', 'output']) {
      await assert.rejects(does(one, failAfterWriting, { how }));
      const outcome = how === 'refusal' ? 'refused' : 'failed';
      assert.equal((await lastEntry())?.outcome, outcome, how);
    }
    assert.equal((await rows(`select 1 from trial.matters where title = 'Must not remain'`)).length, 0);
    assert.equal((await rows(`select 1 from kernel.outbox where event = 'steps.must-not-remain'`)).length, 0);
    assert.equal(
      (
        await rows(
          `select 1 from kernel.ledger_entries where detail ? 'never' or detail::text like '%fault%'`,
        )
      ).length,
      0,
    );
    assert.equal(
      (await rows(`select 1 from kernel.ledger_entries where parent = 'steps.fail-after-writing'`)).length,
      0,
    );
  });

  it('a flood of refusals waits for nobody', async () => {
    const refusals = async () =>
      (
        await rows(
          `select 1 from kernel.ledger_entries where operation = 'trial.read-matter' and outcome = 'refused'`,
        )
      ).length;
    const before = await refusals();
    // More at once than there are connections: one that waited for itself could not be recorded.
    const flood = Array.from({ length: 60 }, () => one.does(readMatter, { matter: newId() }));
    const results = await Promise.allSettled(flood);
    assert.ok(
      results.every((result) => result.status === 'rejected' && result.reason.code === 'kernel.not-found'),
    );
    assert.equal((await refusals()) - before, flood.length);
  });

  it('a called operation passes its own checks and has its own ledger row under its parent', async () => {
    const matter = await aMatter();
    assert.deepEqual(await does(one, callReading, { matter }), { title: 'A matter' });
    const two = await rows(
      'select operation, parent, about from kernel.ledger_entries order by n desc limit 2',
    );
    assert.deepEqual(two, [
      { operation: 'steps.call-reading', parent: null, about: [] },
      { operation: 'trial.read-matter', parent: 'steps.call-reading', about: [matter] },
    ]);
    await assert.rejects(does(auditor, callReading, { matter }), refusal('kernel.not-allowed'));
    await assert.rejects(does(other, callReading, { matter }), refusal('kernel.not-found'));
    await assert.rejects(does(one, callReading, { matter: 'no id' }), refusal('kernel.input-invalid'));
  });

  it('ordered work runs in a session of its own as the person who ordered it, and only if they still may', async () => {
    const door = { pool: t.database.pools.door, clock: t.house.clock, key: '', credentialKey: '' };
    const worker = await t.employ(keeper);
    const { order } = (await does(worker, orderOpening, { title: 'Ordered' })) as { order: string };
    const inputOf = async (id: string) =>
      (await rows('select input from kernel.job_orders where order_id = $1', [id]))[0]?.input as SealedInput;
    const { key, ...asked } = await inputOf(order);
    assert.deepEqual(
      Object.keys(asked),
      ['sealed'],
      'what is asked of a desk with personal data is not read here',
    );
    assert.deepEqual(await openInput(house.keyring, { key, ...asked }), { title: 'Ordered' });
    await carryOut({ house, door }, order);
    assert.deepEqual(await inputOf(order), {});
    assert.deepEqual(
      await rows('select record_id, rule from kernel.key_destructions where key_id = $1', [key]),
      [{ record_id: order, rule: 'the order has ended' }],
    );
    const state = async (id: string) =>
      (await rows('select state, outcome from kernel.job_orders where order_id = $1', [id]))[0];
    assert.equal((await state(order))?.state, 'done');
    const done = await rows(
      `select e.user_id, e.post_id, e.purpose, s.kind, s.ended_at is not null as ended from kernel.ledger_entries e
       join kernel.sessions s using (session_id) where e.operation = 'trial.open-matter' and e.user_id = $1`,
      [worker.user],
    );
    assert.deepEqual(done, [
      { user_id: worker.user, post_id: worker.post, purpose: 'prevention-support', kind: 'job', ended: true },
    ]);
    await carryOut({ house, door }, order);
    assert.equal((await rows(`select 1 from trial.matters where title = 'Ordered'`)).length, 1);

    const { order: late } = (await does(worker, orderOpening, { title: 'Too late' })) as { order: string };
    await owner.query('update kernel.holdings set ended_at = now() where user_id = $1', [worker.user]);
    await carryOut({ house, door }, late);
    assert.deepEqual(await state(late), { state: 'failed', outcome: { code: 'kernel.not-allowed' } });
    assert.equal((await rows(`select 1 from trial.matters where title = 'Too late'`)).length, 0);
  });

  it('an order that names the key of a record by plain SQL does not have it destroyed', async () => {
    const door = { pool: t.database.pools.door, clock: t.house.clock, key: '', credentialKey: '' };
    const { matter } = (await does(one, openMatter, { title: 'A matter' })) as { matter: string };
    await does(one, writeNote, { matter, base: 1, body: 'Words.' });
    const [{ key }] = (await rows('select key_id as key from kernel.record_keys where record_id = $1', [
      matter,
    ])) as [{ key: string }];
    const order = await inSession(t.database.pools.app, one.secret, async (client) => {
      const input = JSON.stringify({ key, sealed: 'x' });
      const ordered = await client.query(`select kernel.order_job('trial.open-matter', $1) as id`, [input]);
      return ordered.rows[0].id as string;
    });
    await carryOut({ house, door }, order);
    assert.deepEqual(await rows('select state from kernel.job_orders where order_id = $1', [order]), [
      { state: 'failed' },
    ]);
    assert.deepEqual(await rows('select 1 from kernel.key_destructions where key_id = $1', [key]), []);
  });

  it('what was prepared and no longer stands is prepared and run again, at most three times, and a lost try leaves nothing', async () => {
    let tries = 0;
    const may = { kind: 'command', who: ['trial.keeper'], purpose: ['prevention-support'] } as const;
    const input = z.strictObject({ title: z.string(), stands: z.int() });
    const output = z.object({ tries: z.int() });
    const hurry = operation({
      ...may,
      name: 'steps.hurry',
      does: 'Opens a matter by what it prepared, which stands at the given try.',
      input,
      output,
      audit: () => ({}),
      prepare: async () => (tries += 1),
      async run({ input, prepared, call }) {
        await call(openMatter, { title: input.title });
        if (Number(prepared) < input.stands) throw new Outdated();
        return { tries: Number(prepared) };
      },
    });
    const callHurry = operation({
      ...may,
      name: 'steps.call-hurry',
      does: 'Hurries through another operation.',
      input,
      output,
      audit: () => ({}),
      run: ({ input, call }) => call(hurry, input),
    });
    const hurried = makeHouse({
      ...t.house,
      desks: [trialDesk, { ...stepsDesk, operations: [...stepsDesk.operations, hurry, callHurry] }],
    });
    const ask = (wanted: typeof hurry, title: string, stands: number) => {
      tries = 0;
      return run(hurried, wanted, { secret: one.secret, input: { title, stands }, key: newId() });
    };
    const opened = async (title: string) =>
      (await rows('select 1 from trial.matters where title = $1', [title])).length;

    assert.deepEqual(await ask(hurry, 'In time', 3), { tries: 3 });
    assert.equal(await opened('In time'), 1);
    assert.deepEqual(await ask(callHurry as never, 'In time, called', 2), { tries: 2 });
    assert.equal(await opened('In time, called'), 1);
    await assert.rejects(ask(hurry, 'Too late each time', 4), refusal('kernel.changed-meanwhile'));
    assert.deepEqual([tries, await opened('Too late each time')], [3, 0]);
  });
});
