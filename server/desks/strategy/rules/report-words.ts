/** How an implementation report says a thing in one language: titles, figures, states, and the address behind each figure. */
import type { Formats } from '#kernel/exports/format.ts';
import type { Sentences } from '#kernel/exports/messages.ts';
import type { Cell } from '#kernel/exports/report.ts';
import type { ReportData, ReportIndicator, ReportMeasure } from '../model/reports.ts';
import type { Language, Sum, Texts } from '../model/shared.ts';
import { allMeasures } from './report-data.ts';
import { inLanguage } from './tree.ts';

/** The sentences and the formats of one language. */
export type Tongue = { language: Language; say: Sentences; format: Formats };

/** What is told of a plan: whose measures, on which strategy. */
export type Told = Pick<ReportData, 'plan' | 'instrument' | 'measures' | 'ofValueInThemselves'>;

export type ReportWords = ReturnType<typeof reportWords>;

/** `node` is the address at which this house is reached; null: figures stand without links. */
export function reportWords(data: Told, tongue: Tongue, node: string | null) {
  const { say, format, language } = tongue;
  const measures = new Map(allMeasures(data).map((one) => [one.id, one]));
  const link = (text: string, path: string, search: Record<string, string>): Cell =>
    node === null ? text : { text, href: `${node}${path}?${new URLSearchParams(search)}` };
  const plan = data.plan.id;
  const title = (texts: Texts | null | undefined) => inLanguage(texts, language);
  const name = ({ externalId, titles }: ReportMeasure) =>
    [externalId, title(titles)].filter(Boolean).join(' · ');
  const figure = ({ unit, scale }: Pick<ReportIndicator, 'unit' | 'scale'>, value: number) => {
    if (scale) return title(scale[value - 1]) || format.number(value);
    const of = title(unit);
    if (of === '%') return format.percent(value / 100);
    return of ? `${format.number(value)} ${of}` : format.number(value);
  };
  return {
    say,
    language,
    format,
    title,
    measure: (id: string) => measures.get(id),
    name,
    figure,
    toItem: (text: string, item: string) => link(text, `/strategy/plan/items/${item}`, { plan }),
    toParagraph: (address: string) =>
      link(paragraphSign(address), '/strategy/read', { instrument: data.instrument.id, plan, at: address }),
    toMoney: (text: string) => link(text, '/strategy/money', { plan, by: 'line' }),
    toPicture: (text: string, picture: string) => link(text, '/strategy/threat-picture', { picture }),
    toRights: (text: string, standing: string) => link(text, '/strategy/rights', { plan, standing }),
    toFindings: (text: string) => link(text, '/strategy/findings', { plan }),
    lead: ({ lead, leadName }: Pick<ReportMeasure, 'lead' | 'leadName'>) => title(lead) || leadName,
    sums: (sums: readonly Sum[], of: 'planned' | 'committed' | 'spent') =>
      sums.map((sum) => format.money(sum[of], sum.currency)).join('\n') || '–',
    missing: (all: readonly { currency: string; amount: number }[]) =>
      all.map(({ currency, amount }) => format.money(amount, currency)).join('\n') || '–',
  };
}

/** `annex/34` → "§ 34"; what is no numbered paragraph of the main part shows its address. */
export function paragraphSign(address: string): string {
  const [part, number] = address.split('/');
  if (part === 'line') return number ?? address;
  return part === 'annex' && number ? `§ ${number}` : address;
}
