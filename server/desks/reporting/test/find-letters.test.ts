import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import type { Letter } from '../model/letters.ts';
import { findLetters } from '../operations/find-letters.ts';
import { aPeriod, aPlan, nowhere, openReportingHouse, type ReportingHouse } from './builders.ts';

describe('letters about the sheets of a period', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('are told to the office by post and moment; what went out before moments were kept by its day', async () => {
    const { plan } = await aPlan(t);
    const { period, schools, health } = await aPeriod(t, plan);
    const letters = async () =>
      (await t.editor.does<{ letters: Letter[] }>(findLetters, { period })).letters.filter(
        ({ kind }) => kind === 'opened',
      );
    assert.deepEqual(
      (await letters()).map(({ outcome, at, posts }) => [outcome, at, posts]),
      [
        ['waits', null, []],
        ['waits', null, []],
      ],
    );
    // As the clock marks them (server/entry/test/letters.test.ts sends real ones); the second one as an older release did.
    const mark = `update kernel.notices set outcome = 'told', told_on = '2026-09-01', told = array[$3::uuid], told_at = $4,
      told_posts = case when $4::timestamptz is null then '{}' else array[$2::uuid] end
      where item_id = $1 and kind = 'reporting.opened'`;
    const { schools: one, health: other } = t;
    await asOwner(t, mark, [schools, one.post, one.user, '2026-09-01T07:15:00Z']);
    await asOwner(t, mark, [health, other.post, other.user, null]);
    assert.deepEqual(
      (await letters()).map(({ sheet, on, at, posts }) => [sheet, on, at, posts]),
      [
        [schools, '2026-09-01', '2026-09-01T07:15:00.000Z', [{ en: 'schools' }]],
        [health, '2026-09-01', null, []],
      ],
    );
    await asOwner(t, `update kernel.notices set outcome = 'no-longer' where item_id = $1`, [health]);
    assert.equal((await letters()).length, 1, 'what was left out is no letter');
    await refused('kernel.not-found', () => t.editor.does(findLetters, { period: nowhere }));
    await refused('kernel.not-allowed', () => t.reader.does(findLetters, { period }));
  });
});
