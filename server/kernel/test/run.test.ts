/** The ten steps, tried on the test-only desk. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Refusal } from '../operation/errors.ts';
import { withoutServer } from './database.ts';
import { findMatters } from './desk/operations/find-matters.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { writeNote } from './desk/operations/write-note.ts';
import type { AtWork, TestHouse } from './house.ts';
import { keeper, openTrialHouse } from './trial.ts';

describe('an operation', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let one: AtWork;
  before(async () => {
    t = await openTrialHouse();
    one = await t.employ(keeper);
  });
  after(() => t?.close());

  it('opens, writes and reads a matter', async () => {
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'A first matter' });
    await one.does(writeNote, { matter, base: 1, body: 'A note.' });
    const read = await one.does<{ title: string; notes: string[]; state: string }>(readMatter, { matter });
    assert.equal(read.title, 'A first matter');
    assert.deepEqual(read.notes, ['A note.']);
    assert.equal(read.state, 'open');
    const list = await one.does<{ matters: { matter: string }[] }>(findMatters, {});
    assert.ok(list.matters.some((m) => m.matter === matter));
  });

  it('is refused without a session', async () => {
    await assert.rejects(
      () => one.does.call(null, openMatter, { title: 'x' }).then(() => t.house.pools.door.query('select 1')).then(() => {
        throw new Refusal('kernel.session-ended');
      }),
      (error: Refusal) => error.code === 'kernel.session-ended',
    );
  });
});
