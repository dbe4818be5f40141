/** A permission ends on its last day, or when it is withdrawn; from then on nobody types in (G30). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { withdrawPermission } from '../operations/withdraw-permission.ts';
import { type Council, aCouncil, day, measureIn } from './councils.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('withdraw-permission', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let council: Council;
  before(async () => {
    t = await openStrategyHouse();
    council = await aCouncil(t);
  });
  after(() => t?.close());

  it('ends it for whoever typed in, by them on the body’s word or by the body, and by nobody else', async () => {
    const permission = await council.permit(t.editor);
    const plan = await council.start(t.editor);
    const until = (first: number, last: number) =>
      asOwner(
        t,
        'update kernel.entry_permissions set given_on = $2, until_on = $3 where permission_id = $1',
        [permission, day(first), day(last)],
      );
    await until(-9, -2);
    await refused('strategy.not-your-plan', () => measureIn(t.editor, plan));
    await until(-9, 9);
    await measureIn(t.editor, plan);
    const reason = 'The council asked for it on the telephone.';
    const withdraw = (who = t.editor, of = permission) =>
      who.does(withdrawPermission, { permission: of, reason });
    await refused('kernel.not-found', () => withdraw(t.coordinator));
    await refused('kernel.not-found', () => withdraw(t.editor, nobody));
    await withdraw();
    await refused('strategy.permission-over', () => withdraw());
    await refused('strategy.not-your-plan', () => measureIn(t.editor, plan));
    const [ended] = (await council.seenBy(t.editor))?.permissions ?? [];
    assert.deepEqual([ended?.holds, ended?.mayWithdraw, ended?.withdrawn?.reason], [false, false, reason]);
    const again = await council.permit(t.editor);
    await withdraw(await council.secretary(), again);
    await refused('strategy.not-your-plan', () => measureIn(t.editor, plan));
  });
});
