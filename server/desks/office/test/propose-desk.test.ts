import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { proposeDesk } from '../operations/propose-desk.ts';
import { readReadiness } from '../operations/read-readiness.ts';
import { administrator, openOffice } from './builders.ts';

type Answer = {
  desks: { desk: string; missing: string[]; proposedByMe: boolean; switchedOnAt: string | null }[];
};

describe('naming what the law asks for', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('may be done in part; what is missing is told', async () => {
    await admin.does(proposeDesk, { desk: 'trial', facts: { law: 'Invented Act 12/2026' } });
    const { desks } = await admin.does<Answer>(readReadiness, {});
    assert.deepEqual(desks, [
      {
        ...desks[0],
        desk: 'trial',
        missing: [
          'controller',
          'assessment',
          'assessedOn',
          'authority',
          'officer',
          'retention',
          'periods',
          'telephones',
          'standIns',
        ],
        proposedByMe: true,
        switchedOnAt: null,
      },
    ]);
  });

  it('lets a country shorten a period, and never make it longer than its class', async () => {
    const named = (periods: Record<string, number>) =>
      admin.does(proposeDesk, { desk: 'trial', facts: { periods } });
    await named({ case: 730 });
    await assert.rejects(named({ case: 731 }), refusal('kernel.longer-than-allowed'));
    await assert.rejects(named({ 'no-class': 1 }), refusal('kernel.longer-than-allowed'));
  });

  it('is refused for a desk that holds no personal data, and for one that is not there', async () => {
    for (const desk of ['office', 'nowhere']) {
      await assert.rejects(admin.does(proposeDesk, { desk, facts: {} }), refusal('kernel.not-found'));
    }
  });
});
