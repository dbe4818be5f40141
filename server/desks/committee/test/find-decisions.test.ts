import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { findDecisions } from '../operations/find-decisions.ts';
import {
  aDecision,
  aHeldSession,
  aMeasure,
  anAction,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('decisions about a measure', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  type Found = {
    decisions: { decision: string }[];
    actions: { action: string; measureTitles: object | null }[];
  };

  it('are found from the measure by the link of the kernel, and from the session', async () => {
    const tied = await aMeasure(t);
    const session = await aHeldSession(t);
    const [decision, other] = [await aDecision(t, session), await aDecision(t, session)];
    const of = { plan: tied.plan, measure: tied.measure };
    const action = await anAction(t, decision, { tied: of });
    await anAction(t, decision, { tied: of, texts: { en: 'And again' } });
    await anAction(t, other);
    const links = await asOwner(t, `select to_record, kind from kernel.links where from_record = $1`, [
      decision,
    ]);
    assert.deepEqual(links, [{ to_record: tied.plan, kind: 'decides' }], 'one link, however many tasks');
    const found = await t.reader.does<Found>(findDecisions, of);
    assert.deepEqual(
      found.decisions.map((one) => one.decision),
      [decision],
    );
    assert.equal(found.actions.length, 2);
    assert.deepEqual(found.actions.find((one) => one.action === action)?.measureTitles, {
      en: 'Open evenings',
    });
    assert.equal((await t.reader.does<Found>(findDecisions, { session })).decisions.length, 2);
    await asOwner(t, 'delete from kernel.links where from_record = $1', [decision]);
    assert.deepEqual(
      (await t.reader.does<Found>(findDecisions, of)).decisions,
      [],
      'without the link there is no way back',
    );
  });
});
