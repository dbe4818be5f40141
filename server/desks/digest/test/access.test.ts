import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { houseCircle, newId } from '#kernel/ids.ts';
import { employColumns, type Posts, tryAccessTable } from '#kernel/test/access-by-table.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { refused } from '#kernel/test/refusal.ts';
import { desks } from '#server/desks.ts';
import { digestDesk } from '../desk.ts';
import { endSubscription } from '../operations/end-subscription.ts';
import { type Column, columns, table } from './access.table.ts';

const source = { manifest: digestDesk, folder: fileURLToPath(new URL('..', import.meta.url)) };
const posts: Posts<Column> = {
  anybody: { role: 'kernel.anybody', purpose: 'public-information' },
  clock: { role: 'kernel.clock', purpose: 'office-administration' },
  coordinator: { role: 'strategy.coordinator', purpose: 'strategy-work' },
  'coordinator who informs the public': { role: 'strategy.coordinator', purpose: 'public-information' },
  editor: { role: 'strategy.editor', purpose: 'strategy-work' },
  administrator: { role: 'office.administrator', purpose: 'office-administration' },
  officer: { role: 'office.data-protection-officer', purpose: 'oversight' },
  auditor: { role: 'office.auditor', purpose: 'oversight' },
  'case-lead': { role: 'support.case-lead', purpose: 'prevention-support' },
};

describe('access to the letters to readers', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let people: Record<Column, AtWork>;
  before(async () => {
    t = await openTestHouse([source], async (owner) => {
      await owner.query(
        `insert into kernel.readiness (desk, circle_id, version, facts, proposed_by, proposed_at, switched_on_by, switched_on_at)
         values ('digest', $1, 1, '{}', $2, now(), $3, now())`,
        [houseCircle, newId(), newId()],
      );
    });
    people = await employColumns(t, posts);
  });
  after(() => t?.close());

  tryAccessTable(digestDesk, columns, table, () => people);

  it('is by role alone also for ending, the one act that a desk which is off allows', async () => {
    const evenOff = desks.flatMap(({ manifest }) => manifest.operations.filter((one) => 'evenOff' in one));
    assert.deepEqual(
      evenOff.map(({ name }) => name),
      ['digest.end-subscription'],
    );
    await refused('kernel.not-allowed', () => people.administrator.does(endSubscription, {}));
  });

  it('holds no act for anybody but those that are named here', () => {
    const open = desks.flatMap(({ manifest }) =>
      manifest.operations.filter(({ who }) => (who as readonly string[]).includes('kernel.anybody')),
    );
    assert.deepEqual(open.map(({ name, kind }) => `${name} ${kind}`).toSorted(), [
      'digest.change-subscription command',
      'digest.confirm-subscription command',
      'digest.end-subscription command',
      'digest.read-choices query',
      'digest.read-subscription query',
      'digest.subscribe command',
    ]);
    // Whoever acts without a name does nothing else.
    for (const { who, purpose } of open)
      assert.deepEqual([who, purpose], [['kernel.anybody'], ['public-information']]);
  });
});
