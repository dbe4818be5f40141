import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { fileIncoming } from '../operations/file-incoming.ts';
import { readToday } from '../operations/read-today.ts';
import {
  anIncoming,
  assign,
  clockStrikes,
  inDays,
  openRegistryHouse,
  opened,
  type RegistryHouse,
} from './builders.ts';

describe('Today at the registry', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('reminds on the due day, and after five days of what nobody has, until it is filed or assigned', async () => {
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    const [due, later, fresh] = [
      await anIncoming(t.clerk),
      await anIncoming(t.clerk),
      await anIncoming(t.clerk),
    ];
    t.setClock(new Date(Date.now() - 6 * 86_400_000));
    const old = await anIncoming(t.clerk);
    t.setClock(new Date());
    await assign(t.clerk, due.item, { dueOn: inDays(1) });
    await assign(t.clerk, later.item);
    await clockStrikes(t, clock, 2);
    const waiting = async () =>
      (await t.clerk.does<{ waiting: { item: string; state: string }[] }>(readToday, {})).waiting
        .map(({ item, state }) => [item, state])
        .toSorted();
    assert.deepEqual(
      await waiting(),
      [
        [due.item, 'assigned'],
        [old.item, 'entered'],
      ].toSorted(),
    );
    assert.equal((await opened(t.reader, due.item)).item.due, true);
    assert.equal((await opened(t.reader, fresh.item)).item.due, false);
    await t.clerk.does(fileIncoming, { item: due.item, reason: 'For information only' });
    await assign(t.clerk, old.item);
    assert.deepEqual(await waiting(), []);
  });
});
