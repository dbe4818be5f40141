import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { inSession } from '#kernel/test/as-clock.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { enterHolidays } from '../operations/enter-holidays.ts';
import { findHolidays } from '../operations/find-holidays.ts';
import { administrator, nameOf, openOffice } from './builders.ts';

const days = (year: number, count: number, month = 1) =>
  Array.from({ length: count }, (_, at) => ({
    day: new Date(Date.UTC(year, month - 1, 1 + at)).toISOString().slice(0, 10),
    names: nameOf('A free day'),
  }));

describe('entering the days on which nobody works', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());
  const inYear = async (year: number) =>
    (await admin.does<{ holidays: { day: string; names: { en?: string } }[] }>(findHolidays, { year }))
      .holidays;

  it('keeps them in order, and a day entered again has the new name', async () => {
    const holidays = [
      { day: '2031-12-25', names: nameOf('Midwinter') },
      { day: '2031-01-01', names: nameOf('New Year') },
    ];
    assert.deepEqual(await admin.does(enterHolidays, { holidays }), { entered: 2 });
    await admin.does(enterHolidays, { holidays: [{ day: '2031-12-25', names: nameOf('Longest night') }] });
    assert.deepEqual(
      (await inYear(2031)).map(({ day, names }) => [day, names.en]),
      [
        ['2031-01-01', 'New Year'],
        ['2031-12-25', 'Longest night'],
      ],
    );
  });

  it('is passed over by a period of working days', async () => {
    const due = async () =>
      (await asOwner(t, `select kernel.due_after('2032-03-01T10:00:00Z', null, 5)::text as at`))[0]?.['at'];
    const before = await due();
    await admin.does(enterHolidays, { holidays: [{ day: '2032-03-03', names: nameOf('A free Wednesday') }] });
    assert.notEqual(await due(), before);
    assert.match(String(before), /^2032-03-08/);
    assert.match(String(await due()), /^2032-03-09/);
  });

  it('refuses a year with so many that a period would hardly end, and enters none of them', async () => {
    await admin.does(enterHolidays, { holidays: days(2033, 40) });
    await assert.rejects(
      admin.does(enterHolidays, { holidays: [...days(2034, 1), ...days(2033, 1, 6)] }),
      refusal('office.too-many-holidays'),
    );
    assert.equal((await inYear(2033)).length, 40);
    assert.deepEqual(await inYear(2034), []);
    const text = `select kernel.enter_holidays('[{"day": "2033-07-01", "names": {}}]') as fits`;
    assert.deepEqual(await inSession(t, admin, text, []), [{ fits: false }]);
  });

  it('refuses a day twice, a day without a name, and none at all', async () => {
    for (const holidays of [
      [...days(2035, 1), ...days(2035, 1)],
      [{ day: '2035-01-01', names: {} }],
      [{ day: '2035-02-30', names: nameOf('No such day') }],
      [],
    ])
      await assert.rejects(admin.does(enterHolidays, { holidays }), refusal('kernel.input-invalid'));
  });
});
