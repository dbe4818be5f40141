import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readBalanceSearch,
  readMeasureSearch,
  readMoneySearch,
  readPlanSearch,
  readReaderSearch,
} from '../search.ts';

const plan = '01a20056-a42c-76e9-bfa5-5e4a78f39f18';

test('an address keeps what it may hold and drops what anybody may have typed', () => {
  assert.deepEqual(
    readPlanSearch({ plan, under: 'x', parts: true, filter: 'course', sort: '-ends', evil: 1 }),
    {
      plan,
      parts: true,
      filter: 'course',
      sort: '-ends',
    },
  );
  assert.deepEqual(readPlanSearch({ plan: "';drop", sort: '<script>' }), {});
  assert.deepEqual(readMeasureSearch({ plan, type: 'goal', parent: 7 }), { plan, type: 'goal' });
  assert.deepEqual(readBalanceSearch({ by: 'kind' }), { by: 'kind' });
  assert.deepEqual(readBalanceSearch({ by: 'person' }), {});
  assert.deepEqual(readMoneySearch({ by: 'line', unfunded: true }), { by: 'line', unfunded: true });
  assert.deepEqual(readMoneySearch({ by: 'lead', unfunded: 'yes' }), {});
});

test('a place in a text is an address, and languages are codes', () => {
  assert.deepEqual(readReaderSearch({ at: 'annex/14/3', in: 'bg,en' }), { at: 'annex/14/3', in: 'bg,en' });
  assert.deepEqual(readReaderSearch({ at: '../../etc', in: 'bg;en' }), {});
});
