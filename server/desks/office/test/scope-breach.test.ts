import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { readMatter } from '#kernel/test/desk/operations/read-matter.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { inSession } from '#kernel/test/as-clock.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { scopeBreach } from '../operations/scope-breach.ts';
import { auditor, keeper, lastEntry, officer, openOffice, switchedOn } from './builders.ts';

type Scope = { records: { record: string; opened: number; changed: number }[]; more: boolean };
const span = () => ({
  from: new Date(Date.now() - 3_600_000).toISOString(),
  until: new Date(Date.now() + 60_000).toISOString(),
});
const reason = 'a lost laptop';

describe('what a stolen account was shown', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let protector: AtWork;
  let stolen: AtWork;
  before(async () => {
    t = await openOffice();
    protector = await t.employ(officer);
    await switchedOn(t);
    stolen = await t.employ(keeper);
    await asOwner(t, 'update kernel.sessions set stepped_up_at = now()');
  });
  after(() => t?.close());

  it('is told to the data-protection officer, for a reason that is recorded', async () => {
    const { matter } = await stolen.does<{ matter: string }>(openMatter, { title: 'A matter' });
    await stolen.does(readMatter, { matter });
    const scope = await protector.does<Scope>(scopeBreach, { user: stolen.user, reason, ...span() });
    assert.deepEqual(
      scope.records.filter((one) => one.record === matter).map(({ opened, changed }) => [opened, changed]),
      [[1, 1]],
    );
    assert.equal(scope.more, false);
    assert.deepEqual(await lastEntry(t, 'office.scope-breach'), {
      about: [stolen.user],
      user_id: protector.user,
      outcome: 'read',
    });
    const kept = await asOwner(
      t,
      `select detail->>'reason' as reason from kernel.ledger_entries where operation = 'office.scope-breach' order by n desc limit 1`,
    );
    assert.equal(kept[0]?.['reason'], reason);
  });

  it('takes a session or an account, never both or neither, and a span', async () => {
    const session = crypto.randomUUID();
    for (const wrong of [
      { reason, ...span() },
      { user: stolen.user, session, reason, ...span() },
      { session, reason, from: span().until, until: span().from },
      { session, ...span() },
    ])
      await assert.rejects(protector.does(scopeBreach, wrong), refusal('kernel.input-invalid'));
    assert.deepEqual(await protector.does(scopeBreach, { session, reason, ...span() }), {
      records: [],
      more: false,
    });
  });

  it('is for nobody else, also in SQL', async () => {
    const overseer = await t.employ(auditor);
    await assert.rejects(
      overseer.does(scopeBreach, { user: stolen.user, reason, ...span() }),
      refusal('kernel.not-allowed'),
    );
    const text = `select * from kernel.breach_scope(null, $1, now() - interval '1 day', now() + interval '1 day', 10)`;
    assert.equal((await inSession(t, overseer, text, [stolen.user])).length, 0);
    assert.ok((await inSession(t, protector, text, [stolen.user])).length > 0);
  });
});
