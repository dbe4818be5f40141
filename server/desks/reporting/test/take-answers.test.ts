import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import type { SheetRow } from '../model/answers.ts';
import { closePeriod } from '../operations/close-period.ts';
import { reopenPeriod } from '../operations/reopen-period.ts';
import { saveAnswer } from '../operations/save-answer.ts';
import { takeAnswers } from '../operations/take-answers.ts';
import {
  anAskedSheet,
  type AskedSheet,
  handedIn,
  nowhere,
  openReportingHouse,
  type ReportingHouse,
  typed,
} from './builders.ts';

type Taken = { rows: { answer: string; outcome: string; now: { value: number | null; version: number } }[] };

describe('what a spreadsheet says', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  let sheet: AskedSheet['sheet'];
  let rows: AskedSheet['rows'];
  before(async () => {
    t = await openReportingHouse();
    ({ sheet, rows } = await anAskedSheet(t));
  });
  after(() => t?.close());

  it('is taken row by row like typing: what somebody wrote meanwhile stays, and is told', async () => {
    const now = ({ answer, now: { version: base } }: SheetRow) => ({ answer, base });
    const wanted = [
      { ...now(rows.choirs), value: 61, source: 'Count', narrative: null },
      { ...now(rows.trust), value: 3, source: null, narrative: 'As asked' },
    ];
    await t.schools.does(saveAnswer, typed(sheet, rows.trust, { value: 1, narrative: 'Typed meanwhile' }));
    const take = (more: object[]) => t.schools.does<Taken>(takeAnswers, { ...sheet, rows: more });
    const first = await take(wanted);
    assert.deepEqual(
      first.rows.map(({ outcome, now }) => [outcome, now.value]),
      [
        ['kept', 61],
        ['changed-meanwhile', 1],
      ],
    );
    assert.deepEqual((await take(wanted.slice(0, 1))).rows[0]?.outcome, 'same', 'twice is no new version');
    const chosen = { ...wanted[1], base: first.rows[1]?.now.version };
    assert.deepEqual((await take([chosen])).rows[0]?.now.value, 3, 'and now somebody chose');
    const words = { answer: rows.words.answer, base: 1, value: 5, narrative: null, source: null };
    assert.equal((await take([words])).rows[0]?.outcome, 'no-figure-asked');
    await assert.rejects(take([{ ...words, answer: nowhere }]), refusal('kernel.not-found'));
    await assert.rejects(
      t.health.does(takeAnswers, { ...sheet, rows: wanted }),
      refusal('kernel.not-found'),
      'another institution’s sheet is not there',
    );
    await t.coordinator.does(closePeriod, { period: sheet.period });
    await assert.rejects(take(wanted), refusal('reporting.period-closed'));
    await t.coordinator.does(reopenPeriod, { period: sheet.period, reason: 'A week more' });
    await handedIn(t.schools, sheet);
    await assert.rejects(take(wanted), refusal('reporting.handed-in-already'));
  });
});
