import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findForbidden, pickSeries, readStatistics, type StatisticsError } from '../index.ts';

const bytes = (content: unknown) =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
const refused = (content: unknown, code: string, hint?: RegExp) =>
  assert.throws(
    () => readStatistics(content instanceof Uint8Array ? content : bytes(content)),
    (error: StatisticsError) => {
      assert.equal(error.code, `statistics.${code}`, error.message);
      if (hint) assert.match(error.message, hint);
      assert.doesNotMatch(error.message, /\?$|\{/, 'every place of the sentence is filled');
      return true;
    },
  );

/** Two towns, two years, one unit: 7.5, 8, no value, 12. */
const jsonStat = {
  version: '2.0',
  class: 'dataset',
  label: 'Early school leavers',
  source: 'Office of Statistics of Xenia',
  updated: '2026-03-01',
  id: ['unit', 'geo', 'time'],
  size: [1, 2, 2],
  role: { time: ['time'], geo: ['geo'] },
  dimension: {
    unit: { label: 'Unit', category: { label: { PC: 'Percentage' } } },
    geo: { label: 'Town', category: { index: { A1: 0, B2: 1 }, label: { A1: 'Orvik', B2: 'Luvena' } } },
    time: { category: { index: ['2024', '2025'] } },
  },
  value: [7.5, 8, null, 12],
};
const sdmx = {
  meta: { prepared: '2026-03-01T08:00:00Z', sender: { id: 'XS', name: 'Office of Statistics of Xenia' } },
  data: {
    dataSets: [
      {
        structure: 0,
        series: {
          '0': { observations: { '0': [7.5, 0], '1': [8] } },
          '1': { observations: { '0': [null], '1': [12] } },
        },
      },
    ],
    structures: [
      {
        name: 'Early school leavers',
        dimensions: {
          dataSet: [{ id: 'unit', name: 'Unit', values: [{ id: 'PC', name: 'Percentage' }] }],
          series: [
            {
              id: 'geo',
              name: 'Town',
              roles: ['REF_AREA'],
              values: [
                { id: 'A1', names: { en: 'Orvik' } },
                { id: 'B2', name: 'Luvena' },
              ],
            },
          ],
          observation: [{ id: 'TIME_PERIOD', values: [{ value: '2024' }, { value: '2025' }] }],
        },
      },
    ],
  },
};
const csv = 'unit;geo;TIME_PERIOD;OBS_VALUE\nPC;A1;2024;7,5\nPC;A1;2025;8\nPC;B2;2024;:\nPC;B2;2025;12\n';
const figures = [
  { area: 'A1', period: '2024', value: 7.5 },
  { area: 'A1', period: '2025', value: 8 },
  { area: 'B2', period: '2025', value: 12 },
];
const without = (root: object, path: string, value?: unknown): object => {
  const copy = structuredClone(root);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((at: never, key) => at[key], copy as never) as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
};

describe('a table of official statistics', () => {
  for (const [format, content] of [
    ['json-stat', jsonStat],
    ['sdmx-json', sdmx],
    ['csv', csv],
  ] as const)
    it(`says the same in ${format}: areas, periods, figures, and nothing where there is no value`, () => {
      const read = readStatistics(bytes(content));
      assert.equal(read.format, format);
      assert.deepEqual(
        read.dimensions.map(({ role }) => role),
        ['other', 'area', 'time'],
      );
      const picked = pickSeries(read, {});
      assert.deepEqual([picked.open, picked.figures], [[], figures]);
      if (format === 'csv') return;
      assert.deepEqual(picked.areas, [
        { code: 'A1', label: 'Orvik' },
        { code: 'B2', label: 'Luvena' },
      ]);
      assert.deepEqual([read.title, read.source], ['Early school leavers', 'Office of Statistics of Xenia']);
    });

  it('may be sparse, flat, in tabs, with a mark at the beginning, or with what SDMX-CSV says of itself', () => {
    const sparse = readStatistics(bytes(without(jsonStat, 'value', { '0': 7.5, '1': 8, '3': 12 })));
    const observations = { '0:0:0': [7.5], '0:0:1': [8], '0:1:1': [12] };
    const { dataSet, series, observation } = sdmx.data.structures[0]?.dimensions ?? {};
    const levels = { observation: [...(dataSet ?? []), ...(series ?? []), ...(observation ?? [])] };
    const flat = without(
      without(sdmx, 'data.dataSets', [{ observations }]),
      'data.structures.0.dimensions',
      levels,
    );
    const tabs = `\uFEFF${csv.replaceAll(';', '\t').replaceAll('7,5', '7.5')}`;
    const named = csv
      .replaceAll(';', ',')
      .replace('7,5', '7.5')
      .replaceAll(/^/gm, 'dataflow,XS:T(1.0),')
      .replace('dataflow,XS:T(1.0),unit', 'STRUCTURE,STRUCTURE_ID,unit')
      .replace(/dataflow,XS:T\(1\.0\),$/, '');
    for (const one of [sparse, ...[flat, tabs, named].map((content) => readStatistics(bytes(content)))])
      assert.deepEqual(pickSeries(one, {}).figures, figures);
  });

  it('is refused with the place that does not fit', () => {
    refused(without(jsonStat, 'version', '1.0'), 'version', /1\.0.*2\.0/);
    refused(without(jsonStat, 'class', 'collection'), 'does-not-fit', /collection/);
    refused(without(jsonStat, 'size', [1, 2, 3]), 'does-not-fit', /size of time/);
    refused(without(jsonStat, 'value', [1, 2, 3]), 'does-not-fit', /4 values/);
    refused(without(jsonStat, 'value', [1, 2, 3, '4']), 'no-number', /value 3/);
    refused(without(jsonStat, 'value', { '9': 1 }), 'does-not-fit', /0 to 3/);
    refused(without(jsonStat, 'dimension.geo'), 'lacks', /dimension geo/);
    refused(without(jsonStat, 'dimension.geo.category.index', { A1: 0, B2: 5 }), 'does-not-fit', /B2/);
    refused(without(jsonStat, 'role', { time: ['time', 'unit'], geo: ['geo'] }), 'several');
    refused(without(jsonStat, 'role', { time: ['time'], geo: [], metric: ['geo'] }), 'no-area', /unit, geo/);
    refused(without(jsonStat, 'value', [null, null, null, null]), 'empty');
    refused(without(without(jsonStat, 'size', [1e9]), 'id', ['geo']), 'does-not-fit');
    refused(without(sdmx, 'data', { structure: {}, dataSets: [] }), 'version', /1\.0/);
    refused(without(sdmx, 'data.dataSets', []), 'does-not-fit', /one data set/);
    refused(without(sdmx, 'data.dataSets.0.series', { '2': { observations: {} } }), 'does-not-fit', /0 to 1/);
    refused(without(sdmx, 'data.dataSets.0.series.0.observations', { '0': ['x'] }), 'no-number');
    refused(without(sdmx, 'data.structures.0.dimensions.observation.0.id', 'PERIODS'), 'no-time');
    refused(csv.replace('OBS_VALUE', 'figures'), 'no-value-column', /figures/);
    refused(csv.replace('8', '1.234,5'), 'no-number', /line 3.*1\.234,5/);
    refused(csv.replace('A1;2025', 'A1;2024'), 'twice', /line 3/);
    refused(csv.replace('PC;A1;2025', 'PC;2025'), 'does-not-fit', /line 3/);
    refused(`${csv}"PC;B2`, 'does-not-fit', /quotation/);
    refused('{"version": "2.0", ', 'not-json');
    refused('[1, 2]', 'unknown-format');
    refused(new Uint8Array([0xff, 0xfe, 0x00, 0x41]), 'not-text');
    refused(new Uint8Array(9 * 1024 * 1024), 'too-large', /9 MB.*8 MB/);
    const odd = pickSeriesOf(csv.replaceAll('2024', 'spring'));
    assert.throws(odd, (error: StatisticsError) => error.code === 'statistics.no-period');
  });

  it('cannot name what every object has', () => {
    refused(without(jsonStat, 'id', ['unit', 'constructor', 'time']), 'lacks', /constructor/);
    assert.deepEqual(pickSeries(readStatistics(bytes(jsonStat)), { toString: 'x' }).open, []);
  });

  it('is one figure for each area and period: of any other dimension one category is chosen', () => {
    const two = csv.replace('PC;A1;2024', 'NR;A1;2024');
    const read = readStatistics(bytes(two));
    const { open, figures: none } = pickSeries(read, {});
    assert.deepEqual([open.map(({ id }) => id), none], [['unit'], []]);
    assert.deepEqual(pickSeries(read, { unit: 'NR' }).figures, figures.slice(0, 1));
    const unknown = (error: StatisticsError) => error.code === 'statistics.no-such-category';
    assert.throws(() => pickSeries(read, { unit: 'XX' }), unknown);
  });
});

const pickSeriesOf = (content: string) => () => pickSeries(readStatistics(bytes(content)), {});

describe('a dimension of religion, ethnicity or opinion', () => {
  const dimension = (id: string, label = id, categories = [{ code: 'T', label: 'Total' }]) => ({
    title: 'Pupils',
    dimensions: [{ id, label, role: 'other' as const, categories }],
  });

  it('is found by name, code and category, in the four languages', () => {
    const found: [string, string, string][] = [
      ['religion', 'RELIGION', 'x'],
      ['religion', 'd1', 'Вероизповедание'],
      ['religion', 'd1', 'Вероисповед'],
      ['religion', 'd1', 'Besimi fetar'],
      ['ethnicity', 'ETHNIC_GRP', 'x'],
      ['ethnicity', 'c_birth', 'x'],
      ['ethnicity', 'citizen', 'x'],
      ['ethnicity', 'motherTongue', 'x'],
      ['ethnicity', 'd1', 'Етническа принадлежност'],
      ['ethnicity', 'd1', 'Мајчин јазик'],
      ['ethnicity', 'd1', 'Kombësia'],
      ['opinion', 'd1', 'Political views'],
      ['opinion', 'd1', 'Политически убеждения'],
      ['opinion', 'd1', 'Мислење за власта'],
      ['opinion', 'd1', 'Bindjet politike'],
    ];
    for (const [subject, id, label] of found)
      assert.equal(findForbidden(dimension(id, label), [])?.subject, subject, `${id} ${label}`);
    const hidden = dimension('d1', 'Part of the population', [{ code: 'G2', label: 'Wanderfolk (all)' }]);
    assert.equal(findForbidden(hidden, []), undefined);
    assert.deepEqual(findForbidden(hidden, ['wanderfolk']), {
      subject: 'group',
      dimension: 'd1',
      found: 'Wanderfolk (all)',
    });
    const titled = { ...dimension('unit'), title: 'Wanderfolk out of work' };
    assert.equal(findForbidden(titled, ['wanderfolk'])?.dimension, null);
  });

  it('is not seen where there is none: sex, age, unit, place, and words that only sound alike', () => {
    const plain = [
      'sex',
      'age',
      'unit',
      'isced11',
      'freq',
      'trace gases',
      'Пол',
      'Возраст',
      'Grupmosha',
      'departments',
    ];
    for (const label of plain) assert.equal(findForbidden(dimension('d1', label), []), undefined, label);
    const places = dimension('geo', 'Town', [{ code: 'R1', label: 'Wanderfolk Hill' }]);
    const area = {
      ...places,
      dimensions: places.dimensions.map((one) => ({ ...one, role: 'area' as const })),
    };
    assert.equal(findForbidden(area, ['wanderfolk']), undefined);
  });
});
