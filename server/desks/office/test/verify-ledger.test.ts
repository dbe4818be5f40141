import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { verifyLedger } from '../operations/verify-ledger.ts';
import { auditor, openOffice } from './builders.ts';

type Answer = { latest: { size: string; root: string } | null; kept: string | null };
const root = Buffer.alloc(32, 7).toString('base64');

describe('the sealed state of the ledger', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let overseer: AtWork;
  before(async () => {
    t = await openOffice();
    overseer = await t.employ(auditor);
  });
  after(() => t?.close());

  it('says that nothing is sealed yet, then shows the latest checkpoint', async () => {
    assert.equal((await overseer.does<Answer>(verifyLedger, {})).latest, null);
    await asOwner(
      t,
      `insert into kernel.ledger_checkpoints (size, root, frontier, xid_below, last_n, note)
        values (12, decode('${Buffer.alloc(32, 7).toString('hex')}', 'hex'), '{}', '1', 12, 'an invented note')`,
    );
    const { latest } = await overseer.does<Answer>(verifyLedger, {});
    assert.deepEqual({ size: latest?.size, root: latest?.root }, { size: '12', root });
  });

  it('compares a checkpoint that was kept elsewhere', async () => {
    const compare = async (kept: object) => (await overseer.does<Answer>(verifyLedger, { kept })).kept;
    assert.equal(await compare({ size: '12', root }), 'same');
    assert.equal(await compare({ size: '12', root: Buffer.alloc(32, 8).toString('base64') }), 'different');
    assert.equal(await compare({ size: '11', root }), 'unknown-size');
  });
});
