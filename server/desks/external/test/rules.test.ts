import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cellsOf } from '../rules/matrix.ts';
import { beginsClock } from '#kernel/calendar/begins-clock.ts';
import { agreementFlow, reviewDays } from '../workflow.ts';

it('the clock of an agreement ends on the review date, over the end of a month and of summer time', () => {
  for (const day of ['2026-03-31', '2026-11-01', '2028-03-01']) {
    const end = beginsClock(day, reviewDays);
    end.setUTCDate(end.getUTCDate() + (agreementFlow.states.standing.within?.days ?? 0));
    assert.equal(end.toISOString(), `${day}T00:00:00.000Z`);
  }
  assert.equal(agreementFlow.states.standing.within?.days, reviewDays);
});

it('a neighbour without any contact has six cells that say never', () => {
  const cells = cellsOf('nobody', [
    { neighbour: 'other', level: 'strategic', way: 'bilateral', lastOn: '2026-01-01', talks: 1 },
  ]);
  assert.equal(cells.length, 6);
  assert.ok(cells.every(({ lastOn, talks }) => lastOn === null && talks === 0));
});
