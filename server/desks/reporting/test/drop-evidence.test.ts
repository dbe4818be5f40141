import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { closePeriod } from '../operations/close-period.ts';
import { dropEvidence } from '../operations/drop-evidence.ts';
import { reopenPeriod } from '../operations/reopen-period.ts';
import { handedIn } from './builders.ts';
import { type EvidenceHouse, openEvidenceHouse } from './evidence.ts';

describe('files that are taken away from behind a row', { skip: withoutServer() }, () => {
  let house: EvidenceHouse;
  before(async () => {
    house = await openEvidenceHouse();
  });
  after(() => house?.t.close());

  it('are taken away by the institution alone, while it answers', async () => {
    const { t, of, keep, names } = house;
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
