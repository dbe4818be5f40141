/** What the invented country measures: indicators of its top goal and of two measures, with values where there are any. */
import type { AtWork } from './at-work.ts';

type Item = { id: string; externalId: string | null };
type Value = { on: string; value: number; source: string; note?: string };
type Indicator = Record<string, unknown> & { values: readonly Value[] };

/** By the items' own numbers. */
const indicators: Readonly<Record<string, readonly Indicator[]>> = {
  G0: [
    {
      titles: {
        en: 'How the towns judge the way back they offer',
        bg: 'Как градовете оценяват пътя назад, който предлагат',
        mk: 'Како градовите го оценуваат патот назад што го нудат',
        sq: 'Si e vlerësojnë qytetet rrugën e kthimit që ofrojnë',
      },
      type: 'impact',
      scale: [
        { en: 'none', bg: 'няма', mk: 'нема', sq: 'nuk ka' },
        { en: 'on paper', bg: 'на хартия', mk: 'на хартија', sq: 'në letër' },
        { en: 'used', bg: 'използва се', mk: 'се користи', sq: 'përdoret' },
        { en: 'trusted', bg: 'ползва се с доверие', mk: 'ужива доверба', sq: 'gëzon besim' },
      ],
      direction: 'rises',
      baseline: { value: 1, on: '2025' },
      targets: [
        { on: '2027-12-31', value: 3 },
        { on: '2030-12-31', value: 4 },
      ],
      source: {
        en: 'Yearly survey of towns',
        bg: 'Годишна анкета на градовете',
        mk: 'Годишна анкета на градовите',
        sq: 'Anketa vjetore e qyteteve',
      },
      values: [],
    },
  ],
  '1.3.3': [
    {
      titles: {
        en: 'Neighbours who say that they settle disputes by talking',
        bg: 'Съседи, които казват, че решават спорове с разговор',
        mk: 'Соседи што велат дека споровите ги решаваат со разговор',
        sq: 'Fqinjë që thonë se i zgjidhin mosmarrëveshjet me bisedë',
      },
      type: 'outcome',
      unit: { en: '%', bg: '%', mk: '%', sq: '%' },
      direction: 'rises',
      baseline: { value: 42, on: '2025' },
      targets: [
        { on: '2026-12-31', value: 50 },
        { on: '2027-12-31', value: 56 },
        { on: '2029-12-31', value: 65 },
      ],
      source: {
        en: 'Half-yearly survey in the five towns with tables',
        bg: 'Полугодишна анкета в петте града с маси',
        mk: 'Полугодишна анкета во петте града со маси',
        sq: 'Anketë gjashtëmujore në pesë qytetet me tryeza',
      },
      numerator: {
        en: 'Those asked who say so',
        bg: 'Запитаните, които казват така',
        mk: 'Прашаните што велат така',
        sq: 'Të pyeturit që thonë kështu',
      },
      denominator: {
        en: 'All who were asked and answered',
        bg: 'Всички запитани, които са отговорили',
        mk: 'Сите прашани што одговориле',
        sq: 'Të gjithë të pyeturit që u përgjigjën',
      },
      disaggregations: ['place', 'age-band'],
      values: [
        { on: '2026-01-31', value: 41, source: 'Survey of January 2026', note: 'Before the first table.' },
        { on: '2026-06-30', value: 47, source: 'Survey of June 2026' },
      ],
    },
    {
      titles: {
        en: 'Tables held',
        bg: 'Проведени маси',
        mk: 'Одржани маси',
        sq: 'Tryeza të mbajtura',
      },
      type: 'output',
      unit: { en: 'tables', bg: 'маси', mk: 'маси', sq: 'tryeza' },
      direction: 'rises',
      baseline: { value: 0, on: '2025' },
      targets: [{ on: '2026-12-31', value: 20 }],
      values: [{ on: '2026-06-30', value: 23, source: 'Record of the hosts' }],
    },
  ],
  '2.2.1': [
    {
      titles: {
        en: 'Days from a notice to a decision that can be appealed',
        bg: 'Дни от сигнал до решение, което може да се обжалва',
        mk: 'Денови од пријава до одлука на која може да се жали',
        sq: 'Ditë nga njoftimi te vendimi që mund të ankimohet',
      },
      type: 'outcome',
      unit: { en: 'days', bg: 'дни', mk: 'денови', sq: 'ditë' },
      direction: 'falls',
      baseline: { value: 30, on: '2025' },
      targets: [{ on: '2027-12-31', value: 5 }],
      values: [],
    },
  ],
};

export async function seedIndicators(editor: AtWork, plan: string): Promise<void> {
  const { items } = await editor.does<{ items: Item[] }>('strategy.read-plan', { plan });
  for (const { id: item, externalId } of items) {
    const wanted = indicators[externalId ?? ''] ?? [];
    if (wanted.length === 0) continue;
    const page = await editor.does<{ indicators: { titles: { en?: string } }[] }>('strategy.read-measure', {
      plan,
      item,
    });
    const there = new Set(page.indicators.map(({ titles }) => titles.en));
    for (const { values, ...facts } of wanted) {
      if (there.has((facts['titles'] as { en: string }).en)) continue;
      const { indicator } = await editor.does<{ indicator: string }>('strategy.add-indicator', {
        plan,
        item,
        ...facts,
      });
      for (const value of values) await editor.does('strategy.record-value', { plan, indicator, ...value });
    }
  }
}
