import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { closePeriod } from '../operations/close-period.ts';
import { dropEvidence } from '../operations/drop-evidence.ts';
import { keepEvidence } from '../operations/keep-evidence.ts';
import { reopenPeriod } from '../operations/reopen-period.ts';
import { aPeriod, aPlan, handedIn, openReportingHouse, type ReportingHouse, rowOf } from './builders.ts';

describe('files that are taken away from behind a row', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  let of: { period: string; sheet: string };
  let choirs: string;
  let answer: string;
  before(async () => {
    t = await openReportingHouse();
    const plan = await aPlan(t);
    const opened = await aPeriod(t, plan.plan);
    of = { period: opened.period, sheet: opened.schools };
    choirs = plan.choirs;
    answer = (await rowOf(t.schools, of, choirs)).answer;
  });
  after(() => t?.close());

  const textFile = (name: string, text = 'Nine towns were counted.\n') => ({
    name,
    type: 'text/plain',
    bytes: new TextEncoder().encode(text),
  });
  const keep = async (name: string, more: object = {}, by = t.schools) =>
    (await by.does<{ document: string }>(keepEvidence, { ...of, answer, ...more }, undefined, textFile(name)))
      .document;
  const names = async (by = t.schools) => (await rowOf(by, of, choirs)).files.map(({ name }) => name);

  it('are taken away by the institution alone, while it answers', async () => {
    const document = await keep('count.txt');
    const second = await keep('survey.txt');
    const drop = (what: string, by = t.schools) => by.does(dropEvidence, { ...of, document: what });
    await assert.rejects(drop(second, t.health), refusal('kernel.not-found'));
    await drop(second);
    await assert.rejects(drop(second), refusal('kernel.not-found'));
    assert.deepEqual(await names(), ['count.txt']);
    await t.coordinator.does(closePeriod, { period: of.period });
    await assert.rejects(drop(document), refusal('reporting.period-closed'));
    await t.coordinator.does(reopenPeriod, { period: of.period, reason: 'A week more' });
    await handedIn(t.schools, of);
    await assert.rejects(drop(document), refusal('reporting.handed-in-already'));
  });
});
