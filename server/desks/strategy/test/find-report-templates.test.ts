import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { retireReportTemplate } from '../operations/retire-report-template.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTemplate, short, templatesOf } from './templates.ts';

describe('find-report-templates', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('lists each in its newest version, those out of use last', async () => {
    const { template: first } = await aTemplate(t);
    const { template: second } = await aTemplate(t);
    await aTemplate(t, short, { template: second, base: 1 });
    await t.editor.does(retireReportTemplate, { template: first, reason: 'Too short' });
    assert.deepEqual(
      (await templatesOf(t)).map(({ id, number, retired }) => [id, number, retired !== null]),
      [
        [second, 2, false],
        [first, 1, true],
      ],
    );
  });
});
