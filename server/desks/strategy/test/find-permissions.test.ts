/** The local bodies and who may type in for each, as everybody at the desk sees them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { findPermissions } from '../operations/find-permissions.ts';
import { type Body, type Council, aCouncil } from './councils.ts';
import { countStatements } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTown } from './towns.ts';

describe('find-permissions', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let council: Council;
  before(async () => {
    t = await openStrategyHouse();
    council = await aCouncil(t);
  });
  after(() => t?.close());

  it('lists local bodies alone, says whether somebody works there, and who may end what', async () => {
    const town = await aTown(t);
    await council.permit(t.editor);
    const { bodies } = await town.does<{ bodies: Body[] }>(findPermissions, {});
    assert.deepEqual(
      bodies.map(({ id, own, hasAccount }) => [id, own, hasAccount]).toSorted(),
      [
        [council.id, false, false],
        [town.organisation, true, true],
      ].toSorted(),
    );
    const [permission] = (await council.seenBy(t.reader))?.permissions ?? [];
    assert.deepEqual(
      [permission?.holds, permission?.toldBy, permission?.to.id, permission?.mayWithdraw],
      [true, 'Secretary of the council', t.editor.organisation, false],
    );
    assert.equal((await council.seenBy(t.editor))?.permissions[0]?.mayWithdraw, true);
  });

  it('sends as many statements with many permissions as with one', async () => {
    const few = await countStatements(t, () => council.seenBy(t.reader));
    for (const untilOn of [1, 2, 3]) {
      const last = new Date(Date.now() + untilOn * 86_400_000).toISOString().slice(0, 10);
      await council.permit(t.editor, { untilOn: last });
    }
    assert.equal(await countStatements(t, () => council.seenBy(t.reader)), few);
  });
});
