import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { closePeriod } from '../operations/close-period.ts';
import { keepEvidence } from '../operations/keep-evidence.ts';
import { reopenPeriod } from '../operations/reopen-period.ts';
import { handedIn, nowhere } from './builders.ts';
import { type EvidenceHouse, openEvidenceHouse, textFile } from './evidence.ts';

describe('files that are added behind a row', { skip: withoutServer() }, () => {
  let house: EvidenceHouse;
  before(async () => {
    house = await openEvidenceHouse();
  });
  after(() => house?.t.close());

  it('are added by the institution alone, while it answers, and seen by whoever checks', async () => {
    const { t, of, answer, keep, names } = house;
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
