/** The formula of progress, doubted with numbers that nobody chose. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Progress } from '../model/indicators.ts';
import { progressOf, targetOn } from '../rules/progress.ts';

const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
const direction = fc.constantFrom('rises' as const, 'falls' as const);
/** From where to where, fitting the direction. */
const way = fc
  .tuple(direction, whole, fc.integer({ min: 1, max: 1_000_000 }))
  .map(([to, from, by]) => ({ direction: to, from, to: to === 'rises' ? from + by : from - by }));

const measured = (to: 'rises' | 'falls' | 'keeps', from: number, target: number, value: number) =>
  progressOf({
    direction: to,
    baseline: { value: from },
    targets: [{ on: '2026-12-31', value: target }],
    values: [{ on: '2026-06-30', value }],
  });

function share(progress: Progress): number {
  assert.ok(progress.known, JSON.stringify(progress));
  return progress.share;
}

const near = (one: number, other: number) =>
  assert.ok(Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other)), `${one} ${other}`);

describe('progress', () => {
  it('is nothing at the baseline and the whole way at the target, rising and falling', () => {
    fc.assert(
      fc.property(way, (one) => {
        assert.equal(share(measured(one.direction, one.from, one.to, one.from)) + 0, 0);
        const there = measured(one.direction, one.from, one.to, one.to);
        assert.deepEqual([share(there), there.known && there.standing], [1, 'reached']);
      }),
    );
  });

  it('is linear: equal steps of the value are equal steps of the progress', () => {
    fc.assert(
      fc.property(way, whole, whole, (one, a, b) => {
        const at = (value: number) => share(measured(one.direction, one.from, one.to, value));
        near(at(a) + at(b), 2 * at((a + b) / 2));
        near((at(a) - at(b)) * (one.to - one.from), a - b);
      }),
    );
  });

  it('never cuts off what lies beyond the target or behind the baseline, and says so', () => {
    fc.assert(
      fc.property(way, fc.integer({ min: 1, max: 1_000_000 }), (one, by) => {
        const step = one.direction === 'rises' ? by : -by;
        const beyond = measured(one.direction, one.from, one.to, one.to + step);
        const away = measured(one.direction, one.from, one.to, one.from - step);
        assert.ok(share(beyond) > 1 && share(away) < 0);
        assert.deepEqual(
          [beyond, away].map((p) => p.known && p.standing),
          ['beyond', 'away'],
        );
      }),
    );
  });

  it('does not ask in what unit one counts, nor from which end', () => {
    fc.assert(
      fc.property(way, whole, fc.integer({ min: 1, max: 1000 }), whole, (one, value, unit, shift) => {
        const plain = share(measured(one.direction, one.from, one.to, value));
        const other = (n: number) => n * unit + shift;
        near(share(measured(one.direction, other(one.from), other(one.to), other(value))), plain);
        const turned = one.direction === 'rises' ? 'falls' : 'rises';
        near(share(measured(turned, -one.from, -one.to, -value)), plain);
      }),
    );
  });

  it('keeps between baseline and target, both included, and nowhere else', () => {
    fc.assert(
      fc.property(whole, whole, whole, (from, to, value) => {
        const progress = measured('keeps', from, to, value);
        const within = Math.min(from, to) <= value && value <= Math.max(from, to);
        assert.equal(share(progress), within ? 1 : 0);
        assert.equal(progress.known && progress.standing, within ? 'kept' : 'not-kept');
      }),
    );
  });

  it('is always a number or a reason, whatever is there', () => {
    const day = fc.constantFrom('2025-12-31', '2026-06-30', '2026-12-31', '2027-12-31');
    const figures = fc.array(
      fc.record({ on: day, value: fc.double({ noNaN: true, min: -1e15, max: 1e15 }) }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('rises' as const, 'falls' as const, 'keeps' as const),
        fc.option(fc.record({ value: fc.double({ noNaN: true, min: -1e15, max: 1e15 }) })),
        figures,
        figures,
        (to, baseline, targets, values) => {
          const progress = progressOf({ direction: to, baseline, targets, values });
          if (!progress.known) return;
          assert.ok(!Number.isNaN(progress.share));
          assert.ok(baseline && targets.length > 0 && values.length > 0);
          assert.ok(
            values.every(({ on }) => on <= progress.valueOn),
            'the newest value counts',
          );
        },
      ),
    );
  });

  it('says in one word what is missing', () => {
    const target = { on: '2026-12-31', value: 80 };
    const all = {
      direction: 'rises' as const,
      baseline: { value: 40 },
      targets: [target],
      values: [{ on: '2026-06-30', value: 60 }],
    };
    const why = (less: object) => {
      const progress = progressOf({ ...all, ...less });
      return progress.known ? progress.share : progress.why;
    };
    assert.equal(why({}), 0.5);
    assert.equal(why({ baseline: null }), 'no-baseline');
    assert.equal(why({ targets: [] }), 'no-target');
    assert.equal(why({ values: [] }), 'no-value');
    assert.equal(why({ direction: 'falls' }), 'target-not-ahead');
    assert.equal(why({ targets: [{ ...target, value: 40 }] }), 'target-not-ahead');
  });

  it('takes the target of the period in which was measured, and after the last period the last', () => {
    const targets = [
      { on: '2027-12-31', value: 100 },
      { on: '2026-12-31', value: 80 },
    ];
    const on = (day: string) => targetOn(targets, day)?.value;
    assert.deepEqual(['2025-01-01', '2026-12-31', '2027-01-01', '2030-01-01'].map(on), [80, 80, 100, 100]);
    assert.equal(targetOn([], '2026-01-01'), undefined);
  });
});
