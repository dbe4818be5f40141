import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { run } from '#kernel/operation/run.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { comeIn } from '#kernel/test/people.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { readMatter } from '#kernel/test/desk/operations/read-matter.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { whoHasSeen } from '../operations/who-has-seen.ts';
import { coordinator, nowhere, openOffice, switchedOn } from './builders.ts';

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
    assert.equal(answer.seen[0]?.on, new Date().toISOString().slice(0, 10));
    assert.equal(answer.seen[0]?.purpose, 'prevention-support');
    assert.ok(!JSON.stringify(answer).includes('Invented both'));
    // Somebody outside the circle is told what a stranger is told of a record that never was.
    for (const record of [matter, nowhere]) {
      await assert.rejects(strategist.does(whoHasSeen, { record }), refusal('kernel.not-found'));
    }
  });
});
