import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { closePeriod } from '../operations/close-period.ts';
import { keepEvidence } from '../operations/keep-evidence.ts';
import { reopenPeriod } from '../operations/reopen-period.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  nowhere,
  openReportingHouse,
  type ReportingHouse,
  rowOf,
} from './builders.ts';

describe('files that are added behind a row', { skip: withoutServer() }, () => {
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

  it('are added by the institution alone, while it answers, and seen by whoever checks', async () => {
    await keep('count.txt');
    await keep('survey.txt');
    const both = ['count.txt', 'survey.txt'];
    assert.deepEqual([await names(), await names(t.editor)], [both, both]);
    await assert.rejects(keep('a.txt', {}, t.health), refusal('kernel.not-found'));
    await assert.rejects(keep('a.txt', { answer: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(keep('a.txt', { sheet: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(
      t.schools.does(keepEvidence, { ...of, answer }, undefined, textFile('a.txt', 'ДОВЕРЛИВО\nText\n')),
      refusal('kernel.document-marked'),
      'what is marked is kept nowhere',
    );
    for (let n = 3; n <= 10; n += 1) await keep(`${n}.txt`);
    await assert.rejects(keep('11.txt'), refusal('reporting.too-many-files'));
    await t.coordinator.does(closePeriod, { period: of.period });
    await assert.rejects(keep('a.txt'), refusal('reporting.period-closed'));
    await t.coordinator.does(reopenPeriod, { period: of.period, reason: 'A week more' });
    await handedIn(t.schools, of);
    await assert.rejects(keep('a.txt'), refusal('reporting.handed-in-already'));
  });
});
