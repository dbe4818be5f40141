import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { TestHouse } from '#kernel/test/house.ts';
import { enterHolidays } from '../operations/enter-holidays.ts';
import { findHolidays } from '../operations/find-holidays.ts';
import { administrator, auditor, nameOf, openOffice } from './builders.ts';

describe('the holidays of a year', { skip: withoutServer() }, () => {
  let t: TestHouse;
  before(async () => {
    t = await openOffice();
  });
  after(() => t?.close());

  it('are those of that year alone, also for whoever watches', async () => {
    const admin = await t.employ(administrator);
    const names = nameOf('New Year');
    await admin.does(enterHolidays, {
      holidays: ['2030-12-31', '2031-01-01', '2032-01-01'].map((day) => ({ day, names })),
    });
    const watcher = await t.employ(auditor);
    assert.deepEqual(await watcher.does(findHolidays, { year: 2031 }), {
      holidays: [{ day: '2031-01-01', names }],
    });
  });
});
