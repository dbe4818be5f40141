import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dayIn } from '#kernel/clock.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { farZones, inZone } from '#kernel/test/days.ts';
import { run } from '#kernel/operation/run.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { comeIn } from '#kernel/test/people.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { readMatter } from '#kernel/test/desk/operations/read-matter.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { whoHasSeen } from '../operations/who-has-seen.ts';
import { eraseMatter } from '#kernel/test/desk/operations/erase-matter.ts';
import { readLedger } from '../operations/read-ledger.ts';
import { auditor, coordinator, keeper, nowhere, openOffice, switchedOn } from './builders.ts';

describe('who has seen a record', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let strategist: AtWork;
  before(async () => {
    t = await openOffice();
    strategist = await t.employ(coordinator);
  });
  after(() => t?.close());

  it('names post, organisation, purpose and day, and nobody by name', async () => {
    const both = await t.employ({
      login: 'both',
      roles: ['trial.keeper', 'strategy.reader'],
      purposes: ['prevention-support', 'strategy-work'],
    });
    await switchedOn(t);
    const { matter } = await both.does<{ matter: string }>(openMatter, { title: 'A matter' });
    await both.does(readMatter, { matter });
    const secret = await comeIn(t.database.pools, both, 'strategy-work');
    const answer = (await run(t.house, whoHasSeen, { secret, input: { record: matter } })) as {
      seen: { operation: string; on: string; postNames: { en: string }; purpose: string }[];
    };
    assert.deepEqual(
      answer.seen.map((one) => one.operation),
      ['trial.read-matter', 'trial.open-matter'],
    );
    assert.equal(answer.seen[0]?.purpose, 'prevention-support');
    assert.ok(!JSON.stringify(answer).includes('Invented both'));
    // Somebody outside the circle is told what a stranger is told of a record that never was.
    for (const record of [matter, nowhere]) {
      await assert.rejects(strategist.does(whoHasSeen, { record }), refusal('kernel.not-found'));
    }
  });

  it('is told under the day of the house, wherever UTC has another', async () => {
    const both = await t.employ({
      login: 'at-night',
      roles: ['trial.keeper', 'strategy.reader'],
      purposes: ['prevention-support', 'strategy-work'],
    });
    const { matter } = await both.does<{ matter: string }>(openMatter, { title: 'A matter' });
    const secret = await comeIn(t.database.pools, both, 'strategy-work');
    for (const zone of farZones) {
      const asked = { secret, input: { record: matter } };
      const answer = (await run(inZone(t.house, zone), whoHasSeen, asked)) as { seen: { on: string }[] };
      assert.deepEqual(
        answer.seen.map(({ on }) => on),
        [dayIn(zone, new Date())],
      );
    }
  });

  it('extract contains no staff name', async () => {
    const both = await t.employ({
      login: 'telling',
      roles: ['trial.keeper', 'strategy.reader'],
      purposes: ['prevention-support', 'strategy-work'],
    });
    const { matter } = await both.does<{ matter: string }>(openMatter, { title: 'A matter' });
    await both.does(readMatter, { matter });
    const secret = await comeIn(t.database.pools, both, 'strategy-work');
    const extract = JSON.stringify(await run(t.house, whoHasSeen, { secret, input: { record: matter } }));
    assert.match(extract, /trial\.read-matter/);
    const people = await asOwner(t, 'select user_id, name, login, email from kernel.users');
    const sessions = await asOwner(t, 'select session_id from kernel.sessions');
    const telling = [...people, ...sessions].flatMap((row) => Object.values(row)).filter(Boolean);
    assert.ok(telling.length > 6);
    for (const word of telling) assert.ok(!extract.includes(String(word)), `${String(word)} stands in it`);
  });

  it('of an erased record is told to nobody; the auditor reaches what is left by its id, and that is the id alone', async () => {
    const holder = await t.employ({ ...keeper, login: 'holder' });
    const overseer = await t.employ(auditor);
    const title = 'Telling words of a case';
    const { matter } = await holder.does<{ matter: string }>(openMatter, { title });
    await holder.does(readMatter, { matter });
    await holder.does(eraseMatter, { matter });
    for (const somebody of [strategist, overseer])
      await assert.rejects(somebody.does(whoHasSeen, { record: matter }), refusal('kernel.not-found'));
    const { entries } = await overseer.does<{ entries: { operation: string; about: string[] }[] }>(
      readLedger,
      {
        record: matter,
      },
    );
    assert.deepEqual(
      entries.map((one) => [one.operation, one.about]),
      ['erase', 'read', 'open'].map((act) => [`trial.${act}-matter`, [matter]]),
    );
    const left = await asOwner(
      t,
      'select to_jsonb(l)::text as row from kernel.ledger_entries l where about @> array[$1::uuid]',
      [matter],
    );
    assert.ok(left.length >= 4, 'the entries stay, and the reading of them is one');
    for (const { row } of left) assert.ok(!String(row).includes(title));
    assert.equal(
      (await asOwner(t, 'select 1 from kernel.tombstones where record_id = $1', [matter])).length,
      1,
    );
  });
});
