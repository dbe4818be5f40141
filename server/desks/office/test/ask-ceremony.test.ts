import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { askCeremony } from '../operations/ask-ceremony.ts';
import { readToday } from '../operations/read-today.ts';
import { keyChanges } from '../model/lists.ts';
import { lastEntry } from './builders.ts';
import { type Ceremonies, openCeremonies, reason } from './ceremonies.ts';

type Today = {
  ceremonies: { ceremony: string; turn: string }[];
  waitingFor: { ceremonies: { ceremony: string }[] };
};

describe('to ask for a change of the keys', { skip: withoutServer() }, () => {
  let c: Ceremonies;
  before(async () => {
    c = await openCeremonies();
  });
  after(() => c?.close());

  it('knows three changes, each waits a week, and a new question ends the earlier one of its kind alone', async () => {
    for (const change of keyChanges) {
      const ceremony = await c.ask(c.protector, change);
      const seen = await c.seenBy(c.overseer, ceremony);
      assert.deepEqual(
        [seen?.change, seen?.state, seen?.turn, seen?.reason],
        [change, 'asked', 'second', reason],
      );
      const days = (new Date(seen?.until ?? 0).getTime() - Date.now()) / 86_400_000;
      assert.ok(days > 6.9 && days <= 7.1, `${days} days`);
    }
    const first = await c.ask(c.admin, 'move-node-key');
    const other = await c.ask(c.admin, 'rotate-ledger-key');
    const next = await c.ask(c.protector, 'move-node-key');
    assert.equal(await c.seenBy(c.admin, first), undefined);
    await assert.rejects(c.confirm(c.overseer, first), refusal('kernel.not-found'));
    assert.ok((await c.seenBy(c.admin, other)) && (await c.seenBy(c.admin, next)));
  });

  it('is an entry, waits on the Today of whoever may be second, and is told to who asked', async () => {
    const ceremony = await c.ask(c.admin);
    assert.deepEqual(await lastEntry(c.t, 'office.ask-ceremony'), {
      about: [ceremony],
      user_id: c.admin.user,
      outcome: 'done',
    });
    const has = (all: { ceremony: string }[]) => all.some((one) => one.ceremony === ceremony);
    for (const second of [c.overseer, c.protector])
      assert.ok(has((await second.does<Today>(readToday, {})).ceremonies));
    const mine = await c.admin.does<Today>(readToday, {});
    assert.deepEqual([has(mine.ceremonies), has(mine.waitingFor.ceremonies)], [false, true]);
  });

  it('takes no other change, and no change without a reason', async () => {
    for (const input of [
      { change: 'burn-everything', reason },
      { change: 'rotate-node-key', reason: ' ' },
    ])
      await assert.rejects(c.admin.does(askCeremony, input), refusal('kernel.input-invalid'));
  });
});
