import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { beginKeyCeremony, noteKeyChange } from '#kernel/separation/key-ceremony.ts';
import { readToday } from '../operations/read-today.ts';
import { administrator, lastEntry, nowhere } from './builders.ts';
import { type Ceremonies, openCeremonies } from './ceremonies.ts';

const sentence = /Two people must agree to this first\. On the page/;

describe('a change of the keys agreed to by two people', { skip: withoutServer() }, () => {
  let c: Ceremonies;
  before(async () => {
    c = await openCeremonies();
  });
  after(() => c?.close());
  const begin = (change: Parameters<typeof beginKeyCeremony>[1]) =>
    beginKeyCeremony(c.t.database.pools.sealer, change);

  it('takes another person than the first, once, and is the turn of the machine from then on', async () => {
    const ceremony = await c.ask(c.admin);
    await assert.rejects(begin('rotate-node-key'), sentence, 'asked for is not agreed to');
    await assert.rejects(c.confirm(c.admin, ceremony), refusal('kernel.same-person'));
    const { until } = await c.confirm(c.overseer, ceremony);
    const days = (new Date(until).getTime() - Date.now()) / 86_400_000;
    assert.ok(days > 2.9 && days <= 3.1, `${days} days`);
    assert.deepEqual(await lastEntry(c.t, 'office.confirm-ceremony'), {
      about: [ceremony],
      user_id: c.overseer.user,
      outcome: 'done',
    });
    await assert.rejects(c.confirm(c.protector, ceremony), refusal('kernel.wrong-state'));
    await assert.rejects(c.confirm(c.protector, nowhere), refusal('kernel.not-found'));
    const { ceremonies } = await c.admin.does<{ ceremonies: { ceremony: string; turn: string }[] }>(
      readToday,
      {},
    );
    assert.equal(ceremonies.find((one) => one.ceremony === ceremony)?.turn, 'machine');
  });

  it('is carried out once: begun, it goes on after an interruption, and done, it allows nothing more', async () => {
    const ceremony = await c.ask(c.protector, 'move-node-key');
    await c.confirm(c.overseer, ceremony);
    await assert.rejects(begin('rotate-ledger-key'), sentence, 'another change than the one agreed to');
    const first = await begin('move-node-key');
    assert.deepEqual(first, { change: 'move-node-key', id: ceremony });
    // An interruption of any length: whoever does it again finishes what was begun.
    await asOwner(c.t, `update kernel.ceremonies set ends_at = now() where ceremony_id = $1`, [ceremony]);
    assert.deepEqual(await begin('move-node-key'), first);
    const note = (isDone: boolean) =>
      noteKeyChange(c.t.database.pools.sealer, first, { told: { wrapped: 1 }, isDone });
    await note(false);
    assert.equal((await c.seenBy(c.admin, ceremony))?.state, 'begun');
    await note(true);
    assert.equal((await c.seenBy(c.admin, ceremony))?.state, 'done');
    await assert.rejects(note(true), sentence);
    await assert.rejects(begin('move-node-key'), sentence);
    const entries = await asOwner(
      c.t,
      `select about, detail from kernel.ledger_entries where operation = 'machine.move-node-key'`,
    );
    const [askedBy, confirmedBy] = [c.protector.user, c.overseer.user];
    const both = {
      about: [ceremony, askedBy, confirmedBy],
      detail: { wrapped: 1, ceremony, askedBy, confirmedBy },
    };
    assert.deepEqual(entries, [both, both]);
  });

  it('waits for neither for ever, and counts nobody who has left the office meanwhile', async () => {
    const late = await c.ask(c.admin, 'rotate-ledger-key');
    await asOwner(c.t, `update kernel.ceremonies set ends_at = now() where ceremony_id = $1`, [late]);
    await assert.rejects(c.confirm(c.overseer, late), refusal('kernel.not-found'));
    const missed = await c.ask(c.admin, 'rotate-ledger-key');
    await c.confirm(c.overseer, missed);
    await asOwner(c.t, `update kernel.ceremonies set ends_at = now() where ceremony_id = $1`, [missed]);
    await assert.rejects(begin('rotate-ledger-key'), sentence);
    const leaving = await c.t.employ({ ...administrator, login: 'leaving' });
    const [asked, agreed] = [
      await c.ask(leaving, 'rotate-ledger-key'),
      await c.ask(c.protector, 'move-node-key'),
    ];
    await c.confirm(leaving, agreed);
    await asOwner(c.t, `update kernel.holdings set ended_at = now() where user_id = $1`, [leaving.user]);
    await assert.rejects(c.confirm(c.overseer, asked), refusal('kernel.same-person'));
    await assert.rejects(begin('move-node-key'), sentence);
  });
});

describe('a house that never had a second person in its office', { skip: withoutServer() }, () => {
  let c: Ceremonies;
  before(async () => {
    c = await openCeremonies();
  });
  after(() => c?.close());

  it('changes its keys alone, and from the second person on never again, whoever leaves', async () => {
    const sealer = c.t.database.pools.sealer;
    const [two] = (await asOwner(c.t, 'select count(distinct user_id)::int as n from kernel.holdings')) as [
      { n: number },
    ];
    assert.ok(two.n >= 3);
    await asOwner(c.t, `update kernel.holdings set ended_at = now() where user_id <> $1`, [c.admin.user]);
    await assert.rejects(beginKeyCeremony(sealer, 'rotate-node-key'), sentence, 'the others have left');
    await asOwner(c.t, `delete from kernel.holdings where user_id <> $1`, [c.admin.user]);
    const alone = await beginKeyCeremony(sealer, 'rotate-node-key');
    assert.deepEqual(alone, { change: 'rotate-node-key', id: null });
    await noteKeyChange(sealer, alone, { told: {}, isDone: true });
    const [entry] = await asOwner(
      c.t,
      `select about, detail from kernel.ledger_entries where operation = 'machine.rotate-node-key'`,
    );
    assert.deepEqual(entry, { about: [], detail: { alone: true } });
  });
});
