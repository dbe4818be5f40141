import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { fetchEvidence } from '../operations/fetch-evidence.ts';
import { keepEvidence } from '../operations/keep-evidence.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  lastEntry,
  nowhere,
  openReportingHouse,
  type ReportingHouse,
  rowOf,
} from './builders.ts';

describe('files that are fetched from behind a row', { skip: withoutServer() }, () => {
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

  it('are fetched by whoever may open the sheet, and each fetching is recorded', async () => {
    const document = await keep('count.txt');
    const fetch = (by = t.editor) => by.does<{ address: string }>(fetchEvidence, { ...of, document });
    assert.match((await fetch()).address, /^\/api\/documents\/[\w-]{20,}$/);
    assert.deepEqual((await lastEntry(t, fetchEvidence))?.about, [of.period]);
    for (const stranger of [t.health, t.reader])
      await assert.rejects(fetch(stranger), refusal('kernel.not-found'));
    await assert.rejects(
      t.editor.does(fetchEvidence, { ...of, document: nowhere }),
      refusal('kernel.not-found'),
    );
    await handedIn(t.schools, of);
    await t.approver.does(approveSheet, of);
    assert.deepEqual(await names(t.reader), ['count.txt'], 'what was approved shows what it rests on');
    assert.match((await fetch(t.reader)).address, /^\/api\/documents\//);
  });
});
