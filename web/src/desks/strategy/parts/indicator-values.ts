// What a person types about an indicator, and what of it is sent.
import type {
  Direction,
  Disaggregation,
  IndicatorFacts,
  IndicatorType,
} from '#desks/strategy/model/indicators.ts';
import { type Language, languages } from '../../../kernel/i18n/languages.ts';
import type { Indicator } from '../queries.ts';

type Typed = Record<Language, string>;
export const textFields = ['definition', 'source', 'method', 'numerator', 'denominator'] as const;

/** Everything as text, as it stands in the fields; a scale has one step a line. */
export type IndicatorValues = Record<(typeof textFields)[number] | 'titles' | 'unit' | 'scale', Typed> & {
  type: IndicatorType;
  direction: Direction;
  measured: 'unit' | 'scale';
  baseline: string;
  baselineOn: string;
  targets: { on: string; value: string }[];
  disaggregations: Disaggregation[];
};

const nothing = (): Typed => ({ en: '', bg: '', mk: '', sq: '' });
const typed = (texts: { [L in Language]?: string | undefined } | null): Typed => {
  const all = nothing();
  for (const language of languages) all[language] = texts?.[language] ?? '';
  return all;
};

export const emptyIndicator: IndicatorValues = {
  titles: nothing(),
  definition: nothing(),
  source: nothing(),
  method: nothing(),
  numerator: nothing(),
  denominator: nothing(),
  unit: nothing(),
  scale: nothing(),
  type: 'outcome',
  direction: 'rises',
  measured: 'unit',
  baseline: '',
  baselineOn: '',
  targets: [{ on: '', value: '' }],
  disaggregations: [],
};

export function fromIndicator(indicator: Indicator): IndicatorValues {
  const { scale, baseline } = indicator;
  const steps = (language: Language) => (scale ?? []).map((step) => step[language] ?? '').join('\n');
  return {
    titles: typed(indicator.titles),
    definition: typed(indicator.definition),
    source: typed(indicator.source),
    method: typed(indicator.method),
    numerator: typed(indicator.numerator),
    denominator: typed(indicator.denominator),
    unit: typed(indicator.unit),
    scale: typed(Object.fromEntries(languages.map((language) => [language, steps(language).trimEnd()]))),
    type: indicator.type,
    direction: indicator.direction,
    measured: scale ? 'scale' : 'unit',
    baseline: baseline ? String(baseline.value) : '',
    baselineOn: baseline?.on ?? '',
    targets: indicator.targets.map(({ on, value }) => ({ on, value: String(value) })),
    disaggregations: indicator.disaggregations,
  };
}

/** Only after `checkIndicator` found nothing. */
export function toIndicator(values: IndicatorValues): IndicatorFacts {
  const inUnit = values.measured === 'unit';
  const baseline = readNumber(values.baseline);
  return {
    titles: written(values.titles) ?? {},
    definition: written(values.definition),
    source: written(values.source),
    method: written(values.method),
    numerator: written(values.numerator),
    denominator: written(values.denominator),
    type: values.type,
    direction: values.direction,
    unit: inUnit ? written(values.unit) : null,
    scale: inUnit ? null : stepsOf(values.scale),
    baseline: baseline === undefined ? null : { value: baseline, on: values.baselineOn.trim() },
    targets: targetsTyped(values).map(({ on, value }) => ({ on, value: readNumber(value) ?? 0 })),
    disaggregations: values.disaggregations,
  };
}

/** What is missing or wrong before anything is sent: field → key of the text. */
export function checkIndicator(values: IndicatorValues): Map<string, string> {
  const wrong = new Map<string, string>();
  if (!written(values.titles)) wrong.set('titles', 'web.form.missing');
  if (values.measured === 'unit' ? !written(values.unit) : stepsOf(values.scale).length < 2)
    wrong.set(values.measured, 'web.form.missing');
  const { baseline, baselineOn } = values;
  if (baseline.trim() && readNumber(baseline) === undefined)
    wrong.set('baseline', 'web.indicator.not-a-number');
  if ((baseline.trim() === '') !== (baselineOn.trim() === ''))
    wrong.set(baseline.trim() ? 'baselineOn' : 'baseline', 'web.form.missing');
  for (const { on, value } of targetsTyped(values)) {
    if (!on || !value.trim()) wrong.set('targets', 'web.form.missing');
    else if (readNumber(value) === undefined) wrong.set('targets', 'web.indicator.not-a-number');
  }
  return wrong;
}

/**
 * A number as people of the four languages type it: "84 000", "0,5", "-3.25"; undefined where it is none. One mark
 * divides; more than one of them, or both, is not guessed at.
 */
export function readNumber(typedNumber: string): number | undefined {
  const plain = typedNumber
    .replaceAll(/[\s\u00a0\u202f']/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function targetsTyped({ targets }: IndicatorValues) {
  return targets.filter(({ on, value }) => on || value.trim());
}

function written(texts: Typed): Partial<Typed> | null {
  const given = languages.flatMap((language) => {
    const text = texts[language].trim();
    return text ? [[language, text] as const] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : null;
}

/** Line by line, each with the languages that have this line. */
function stepsOf(scale: Typed): Partial<Typed>[] {
  const lines = languages.map((language) => [language, scale[language].trimEnd().split('\n')] as const);
  const most = Math.max(...lines.map(([, all]) => all.length));
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(
      lines.flatMap(([language, all]) => (all[at]?.trim() ? [[language, all[at].trim()]] : [])),
    ),
  ).filter((step) => Object.keys(step).length > 0);
}
