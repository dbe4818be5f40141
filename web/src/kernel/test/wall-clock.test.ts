import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayThere, fromWallClock, onWallClock } from '../i18n/wall-clock.ts';

test('a moment is typed by the clock of the node’s place, in summer and in winter', () => {
  for (const [shown, moment] of [
    ['2026-11-21T14:05', '2026-11-21T13:05:00.000Z'],
    ['2026-07-01T00:30', '2026-06-30T22:30:00.000Z'],
  ] as const) {
    assert.equal(fromWallClock(shown, 'Europe/Skopje'), moment);
    assert.equal(onWallClock(moment, 'Europe/Skopje'), shown);
  }
});

test('between midnight and one it is the new day there already', () => {
  assert.equal(dayThere('2026-06-30T22:30:00.000Z', 'Europe/Skopje'), '2026-07-01');
  assert.equal(dayThere('2026-06-30T21:59:59.999Z', 'Europe/Skopje'), '2026-06-30');
});

test('an hour that comes twice is the first, one that is skipped is the hour after, and no time is none', () => {
  assert.equal(fromWallClock('2026-10-25T02:30', 'Europe/Skopje'), '2026-10-25T00:30:00.000Z');
  assert.equal(
    onWallClock(fromWallClock('2026-03-29T02:30', 'Europe/Skopje') ?? '', 'Europe/Skopje'),
    '2026-03-29T03:30',
  );
  assert.equal(fromWallClock('', 'UTC'), undefined);
});
