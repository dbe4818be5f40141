/** Deputies: on whose behalf, on which days, and what the ledger says of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { endAbsence, enterAbsence, findOwnAbsences } from '../identity/absences.ts';
import type { Door } from '../identity/door.ts';
import { findSession, heldPosts, openSession, workAs } from '../identity/sessions.ts';
import { houseCircle, newId } from '../ids.ts';
import { randomSecret } from '../keys/files.ts';
import { run } from '../operation/run.ts';
import { withoutServer } from './database.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import type { TestHouse } from './house.ts';
import { comeIn, hire, type Person } from './people.ts';
import { refusal } from './refusal.ts';
import { keeper, openTrialHouse, supervisor } from './trial.ts';

describe('deputies', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let door: Door;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    const clock = () => new Date();
    door = { pool: t.database.pools.door, clock, key: randomSecret(), credentialKey: randomSecret() };
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const today = (days = 0) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const deputise = (user: string, post: string, days: { from?: number; until?: number } = {}) =>
    owner.query(
      `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, deputy, from_on, until_on, reason)
       values ($1, $2, $3, $4, true, $5, $6, 'test')`,
      [
        newId(),
        houseCircle,
        post,
        user,
        today(days.from ?? 0),
        days.until === undefined ? null : today(days.until),
      ],
    );
  const enters = async (secret: string) =>
    (await t.database.pools.app.query('select 1 from kernel.enter($1)', [secret])).rows.length === 1;
  const asDeputy = (person: Person, post: string) =>
    openSession(door, { user: person.user, post, purpose: 'prevention-support', kind: 'browser' });

  async function pair(): Promise<{ holder: Person; deputy: Person; secret: string }> {
    const holder = await hire(t.database.ownerUrl, keeper);
    const deputy = await hire(t.database.ownerUrl, supervisor);
    return { holder, deputy, secret: await comeIn(t.database.pools, holder, 'prevention-support') };
  }

  it('a standing deputy works while the holder is away, and not before or after', async () => {
    const { holder, deputy, secret } = await pair();
    await deputise(deputy.user, holder.post);
    await assert.rejects(asDeputy(deputy, holder.post), refusal('kernel.not-allowed'));
    assert.deepEqual(
      (await heldPosts(door, deputy.user)).map(({ id }) => id),
      [deputy.post],
    );
    await enterAbsence(door, secret, { fromOn: today(1), untilOn: today(5) });
    await assert.rejects(asDeputy(deputy, holder.post), refusal('kernel.not-allowed'), 'not yet');
    const id = await enterAbsence(door, secret, { fromOn: today(), untilOn: today(2) });
    const works = await asDeputy(deputy, holder.post);
    assert.ok(await enters(works));
    const held = (await heldPosts(door, deputy.user)).find((post) => post.id === holder.post);
    assert.deepEqual(
      [held?.deputy, held?.onBehalfOf, held?.until],
      [true, [`Invented ${keeper.login}`], today(2)],
    );
    // The days pass: the session opens nothing on the first day on which the holder is back.
    await owner.query(
      `update kernel.absences set from_on = from_on - 10, until_on = until_on - 10 where absence_id = $1`,
      [id],
    );
    assert.equal(await enters(works), false);
    await owner.query(
      `update kernel.absences set from_on = from_on + 10, until_on = until_on + 10 where absence_id = $1`,
      [id],
    );
    assert.ok(await enters(works));
    await endAbsence(door, secret, id);
    assert.equal(await enters(works), false);
    assert.equal(await findSession(door, works), undefined, 'the session itself has ended');
    assert.ok(await enters(secret), 'the holder’s goes on');
  });

  it('a deputy with dates works on them, whether or not the holder is there', async () => {
    const { holder, deputy } = await pair();
    await deputise(deputy.user, holder.post, { until: 1 });
    const works = await asDeputy(deputy, holder.post);
    const held = (await heldPosts(door, deputy.user)).find((post) => post.id === holder.post);
    assert.equal(held?.until, today(1));
    await owner.query(
      `update kernel.holdings set from_on = current_date - 3, until_on = current_date - 1 where user_id = $1 and deputy`,
      [deputy.user],
    );
    assert.equal(await enters(works), false);
    await assert.rejects(asDeputy(deputy, holder.post), refusal('kernel.not-allowed'));
  });

  it('a standing deputy works where nobody holds the post', async () => {
    const { holder, deputy } = await pair();
    await deputise(deputy.user, holder.post);
    await owner.query(`update kernel.holdings set ended_at = now() where user_id = $1 and not deputy`, [
      holder.user,
    ]);
    assert.ok(await enters(await asDeputy(deputy, holder.post)));
    assert.deepEqual(
      (await heldPosts(door, deputy.user)).find((post) => post.id === holder.post)?.onBehalfOf,
      [],
    );
  });

  it('the ledger says of each entry that it was a deputy, and of no other', async () => {
    const { holder, deputy, secret } = await pair();
    await deputise(deputy.user, holder.post, { until: 1 });
    const works = await asDeputy(deputy, holder.post);
    const own = await comeIn(t.database.pools, deputy, 'prevention-support');
    const changed = await workAs(door, own, { post: holder.post, purpose: 'prevention-support' });
    for (const given of [works, changed, secret])
      await run(t.house, openMatter, { secret: given, input: { title: 'A matter' } });
    const entries = await owner.query(
      `select user_id, detail->'deputy' as deputy from kernel.ledger_entries
       where post_id = $1 and operation = 'trial.open-matter' order by n`,
      [holder.post],
    );
    assert.deepEqual(entries.rows, [
      { user_id: deputy.user, deputy: true },
      { user_id: deputy.user, deputy: true },
      { user_id: holder.user, deputy: null },
    ]);
  });

  it('an absence is entered by the holder, for days that are not over, and seen by them', async () => {
    const { holder, deputy, secret } = await pair();
    await deputise(deputy.user, holder.post, { until: 3 });
    const works = await asDeputy(deputy, holder.post);
    const days = { fromOn: today(), untilOn: today(1) };
    await assert.rejects(
      enterAbsence(door, works, days),
      refusal('kernel.not-allowed'),
      'a deputy is not the holder',
    );
    await assert.rejects(
      enterAbsence(door, secret, { fromOn: today(1), untilOn: today() }),
      refusal('kernel.input-invalid'),
    );
    await assert.rejects(
      enterAbsence(door, secret, { fromOn: today(), untilOn: today(400) }),
      refusal('kernel.input-invalid'),
    );
    await assert.rejects(
      enterAbsence(door, secret, { fromOn: today(-5), untilOn: today(-1) }),
      refusal('kernel.not-allowed'),
    );
    const id = await enterAbsence(door, secret, days);
    const seen = await findOwnAbsences(door, secret);
    assert.deepEqual(
      seen.absences.map(({ id: one, fromOn, untilOn }) => [one, fromOn, untilOn]),
      [[id, days.fromOn, days.untilOn]],
    );
    assert.deepEqual(seen.deputies, [{ name: `Invented ${supervisor.login}`, until: today(3) }]);
    await assert.rejects(
      endAbsence(door, works, id),
      refusal('kernel.not-found'),
      'nobody else takes it back',
    );
    const entries = await owner.query(
      `select operation, detail from kernel.ledger_entries where user_id = $1 and operation like '%absence' order by n`,
      [holder.user],
    );
    assert.deepEqual(entries.rows, [
      { operation: 'kernel.enter-absence', detail: { post: holder.post, ...days } },
    ]);
  });

  it('a wall stands against a deputy as against a holder, also while the holder is there', async () => {
    const { holder } = await pair();
    const reader = { login: 'reader', roles: ['strategy.reader'], purposes: ['strategy-work'] } as const;
    const deputy = await hire(t.database.ownerUrl, reader);
    await owner.query(
      `insert into kernel.exclusive_posts (one_desk, other_desk, scope, rule) values ('trial', 'office', 'anywhere', 'test')`,
    );
    const auditor = await hire(t.database.ownerUrl, {
      login: 'auditor',
      roles: ['office.auditor'],
      purposes: ['oversight'],
    });
    const asks = () =>
      owner.query('select kernel.require_no_wall($1, $2, current_date, null)', [deputy.user, auditor.post]);
    await asks();
    await deputise(deputy.user, holder.post);
    await assert.rejects(asks(), /posts exclude each other/);
  });
});
