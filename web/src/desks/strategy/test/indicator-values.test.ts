import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IndicatorFacts } from '#desks/strategy/model/indicators.ts';
import {
  checkIndicator,
  emptyIndicator,
  fromIndicator,
  readNumber,
  toIndicator,
} from '../parts/indicator-values.ts';

const texts = (en: string, bg = '') => ({ en, bg, mk: '', sq: '' });
const choirs = {
  ...emptyIndicator,
  titles: texts('Choirs'),
  unit: texts('choirs'),
  baseline: '1 040,5',
  baselineOn: '2025',
  targets: [
    { on: '2026-12-31', value: '2000' },
    { on: '', value: '' },
  ],
};

describe('an indicator in a form', () => {
  it('reads numbers as people type them, and guesses at none', () => {
    for (const [typed, number] of [
      ['84 000', 84_000],
      ['0,5', 0.5],
      ['−3.25', -3.25],
      [' 7 ', 7],
      ['1.000,5', undefined],
      ['1,000,000', undefined],
      ['many', undefined],
      ['', undefined],
      ['1e5', undefined],
    ] as const)
      assert.equal(readNumber(typed), number, typed);
  });

  it('sends what the operation takes, without targets that were left empty', () => {
    assert.deepEqual(checkIndicator(choirs), new Map());
    const facts = IndicatorFacts.parse(toIndicator(choirs));
    assert.deepEqual(facts.baseline, { value: 1040.5, on: '2025' });
    assert.deepEqual(facts.targets, [{ on: '2026-12-31', value: 2000 }]);
    assert.deepEqual([facts.unit, facts.scale, facts.definition], [{ en: 'choirs' }, null, null]);
  });

  it('makes a scale of lines, each step in the languages that have its line', () => {
    const scale = { ...texts('none\nsome\ngood\n', 'няма\nима'), mk: '' };
    const values = { ...choirs, measured: 'scale' as const, scale, baseline: '', baselineOn: '' };
    const facts = toIndicator(values);
    assert.deepEqual(facts.scale, [{ en: 'none', bg: 'няма' }, { en: 'some', bg: 'има' }, { en: 'good' }]);
    assert.equal(facts.unit, null);
  });

  it('comes back from what was kept as it was typed', () => {
    const facts = IndicatorFacts.parse(toIndicator(choirs));
    const kept = {
      ...facts,
      id: '',
      values: [],
      progress: { known: false as const, why: 'no-value' as const },
      override: null,
      version: 1,
    };
    assert.deepEqual(toIndicator(fromIndicator(kept)), facts);
  });

  it('says which field is missing or wrong', () => {
    const wrong = checkIndicator({
      ...emptyIndicator,
      baseline: 'much',
      targets: [{ on: '2026-12-31', value: '' }],
    });
    assert.deepEqual([...wrong.keys()], ['titles', 'unit', 'baseline', 'baselineOn', 'targets']);
    assert.equal(wrong.get('baseline'), 'web.indicator.not-a-number');
  });
});
