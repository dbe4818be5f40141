import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refused } from '#kernel/test/refusal.ts';
import { closePeriod } from '../operations/close-period.ts';
import { saveAnswer } from '../operations/save-answer.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  nowhere,
  openReportingHouse,
  type Plan,
  type ReportingHouse,
  rowOf,
  typed,
} from './builders.ts';

describe('answering a row of a sheet', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  let plan: Plan;
  before(async () => {
    t = await openReportingHouse();
    plan = await aPlan(t);
  });
  after(() => t?.close());

  const opened = async () => {
    const { period, schools, health } = await aPeriod(t, plan.plan);
    return { own: { period, sheet: schools }, other: { period, sheet: health } };
  };

  it('keeps what is typed, half of it too, with the post that answered', async () => {
    const { own } = await opened();
    const row = await rowOf(t.schools, own, plan.choirs);
    await t.schools.does(saveAnswer, typed(own, row, { value: 61, narrative: '  ' }));
    const { now, last, indicator } = await rowOf(t.schools, own, plan.choirs);
    assert.deepEqual(
      [now.value, now.narrative, now.source, now.version, now.by],
      [61, null, null, 2, { en: 'schools' }],
    );
    assert.equal(last, null);
    assert.deepEqual(indicator?.target, { on: '2026-06-30', value: 60 });
    const words = await rowOf(t.schools, own, null);
    const figure = t.schools.does(saveAnswer, typed(own, words, { value: 1 }));
    await assert.rejects(figure, refusal('reporting.no-figure-asked'));
  });

  it('tells the second of two windows what the first wrote, and takes the same words twice', async () => {
    const { own } = await opened();
    const row = await rowOf(t.schools, own, plan.choirs);
    const first = typed(own, row, { value: 61, source: 'Count of the towns' });
    await t.schools.does(saveAnswer, first);
    const second = await refused('kernel.changed-meanwhile', () =>
      t.schools.does(saveAnswer, typed(own, row, { value: 62 })),
    );
    const { value, source, version } = second.details.current as {
      value: number;
      source: string;
      version: number;
    };
    assert.deepEqual([value, source, version], [61, 'Count of the towns', 2]);
    assert.equal((await t.schools.does<{ version: number }>(saveAnswer, first)).version, 2);
    assert.equal((await rowOf(t.schools, own, plan.choirs)).now.value, 61);
  });

  it('loses nothing of two that arrive together: one is kept, the other is told', async () => {
    const { own } = await opened();
    const row = await rowOf(t.schools, own, null);
    const texts = ['one', 'two', 'three', 'four'];
    const sent = texts.map((narrative) => t.schools.does(saveAnswer, typed(own, row, { narrative })));
    const done = await Promise.allSettled(sent);
    assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const one of done) if (one.status === 'rejected') refusal('kernel.changed-meanwhile')(one.reason);
    assert.equal((await rowOf(t.schools, own, null)).now.version, 2);
  });

  it('is for the institution alone, whoever else may write, and tells others nothing', async () => {
    const { own, other } = await opened();
    const row = await rowOf(t.schools, own, null);
    const facts = typed(own, row, { narrative: 'Not ours' });
    for (const who of [t.health, t.editor, t.coordinator])
      await assert.rejects(who.does(saveAnswer, facts), refusal('kernel.not-found'));
    for (const wrong of [
      { period: nowhere },
      { sheet: nowhere },
      { answer: nowhere },
      { sheet: other.sheet },
    ])
      await assert.rejects(t.schools.does(saveAnswer, { ...facts, ...wrong }), refusal('kernel.not-found'));
    await assert.rejects(t.reader.does(saveAnswer, facts), refusal('kernel.not-allowed'));
  });

  it('ends when the sheet is handed in or the period is closed, and says what stands there', async () => {
    const { own, other } = await opened();
    const before = await rowOf(t.schools, own, plan.choirs);
    await handedIn(t.schools, own);
    const late = await refused('reporting.handed-in-already', () =>
      t.schools.does(saveAnswer, typed(own, before, { value: 70 })),
    );
    assert.equal((late.details.current as { value: number }).value, 61);
    const row = await rowOf(t.health, other, null);
    await t.coordinator.does(closePeriod, { period: own.period });
    const closed = t.health.does(saveAnswer, typed(other, row, { narrative: 'Still typing' }));
    await assert.rejects(closed, refusal('reporting.period-closed'));
  });
});
