import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { breakGlassOfMatter } from '#kernel/test/desk/operations/break-glass-of-matter.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { readMatter } from '#kernel/test/desk/operations/read-matter.ts';
import { findLooks } from '../operations/find-looks.ts';
import { readToday } from '../operations/read-today.ts';
import { reviewLook } from '../operations/review-look.ts';
import { keeper, nowhere, officer, openOffice, switchedOn } from './builders.ts';

type Answer = { looks: { look: string; act: string; reason: string | null }[] };

describe('a review of an emergency access', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    protector = await t.employ(officer);
    await switchedOn(t);
  });
  after(() => t?.close());

  async function broken(): Promise<{ matter: string; look: string; outside: AtWork }> {
    const [owner, outside] = [await t.employ(keeper), await t.employ(keeper)];
    const { matter } = await owner.does<{ matter: string }>(openMatter, { title: 'A matter' });
    await assert.rejects(outside.does(readMatter, { matter }), refusal('kernel.not-found'));
    const { look } = await outside.does<{ look: string }>(breakGlassOfMatter, {
      matter,
      reason: 'a life in danger',
    });
    await outside.does(readMatter, { matter });
    return { matter, look, outside };
  }

  it('is told of at once, with the reason; confirmed, it lasts its hours', async () => {
    const { matter, look, outside } = await broken();
    const { looks } = await protector.does<Answer>(findLooks, {});
    assert.deepEqual(
      looks.filter((one) => one.look === look).map(({ act, reason }) => [act, reason]),
      [['break-glass', 'a life in danger']],
    );
    assert.ok((await protector.does<Answer>(readToday, {})).looks.some((one) => one.look === look));
    await protector.does(reviewLook, { look });
    await outside.does(readMatter, { matter });
    await assert.rejects(protector.does(reviewLook, { look }), refusal('kernel.wrong-state'));
  });

  it('declined, the access is over in that second', async () => {
    const { matter, look, outside } = await broken();
    await protector.does(reviewLook, { look, no: 'no danger was there' });
    await assert.rejects(outside.does(readMatter, { matter }), refusal('kernel.not-found'));
    await assert.rejects(protector.does(reviewLook, { look: nowhere }), refusal('kernel.not-found'));
  });
});
