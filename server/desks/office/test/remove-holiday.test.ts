import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { enterHolidays } from '../operations/enter-holidays.ts';
import { findHolidays } from '../operations/find-holidays.ts';
import { removeHoliday } from '../operations/remove-holiday.ts';
import { administrator, lastEntry, nameOf, openOffice } from './builders.ts';

describe('taking a holiday away', { skip: withoutServer() }, () => {
  let t: TestHouse;
  before(async () => {
    t = await openOffice();
  });
  after(() => t?.close());

  it('leaves the day a working day, is an entry, and needs a day that is there', async () => {
    const admin = await t.employ(administrator);
    const day = '2031-05-01';
    await admin.does(enterHolidays, { holidays: [{ day, names: nameOf('Entered wrongly') }] });
    assert.deepEqual(await admin.does(removeHoliday, { day }), { day });
    assert.deepEqual(await admin.does(findHolidays, { year: 2031 }), { holidays: [] });
    assert.deepEqual(await lastEntry(t, 'office.remove-holiday'), {
      about: [],
      user_id: admin.user,
      outcome: 'done',
    });
    await assert.rejects(admin.does(removeHoliday, { day }), refusal('kernel.not-found'));
  });
});
