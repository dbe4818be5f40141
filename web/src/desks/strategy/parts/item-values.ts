// What a person types about a goal, objective, measure or activity, and what of it is sent.
import { levels, measureKinds } from '#desks/strategy/model/lists.ts';
import type { Audience, ItemFacts, Level, MeasureKind } from '#desks/strategy/model/plan.ts';
import { type Language, languages } from '../../../kernel/i18n/languages.ts';
import type { MeasurePage } from '../queries.ts';

type Item = MeasurePage['item'];

export type BudgetValues = {
  source: string;
  year: string;
  currency: string;
  planned: string;
  committed: number;
  spent: number;
};

/** Everything as text, as it stands in the fields; sent only after `toFacts`. */
export type ItemValues = {
  titles: Record<Language, string>;
  description: Record<Language, string>;
  externalId: string;
  kind: string;
  level: string;
  leadOrganisation: string;
  leadName: string;
  leadPost: string;
  coLeads: string[];
  partners: string[];
  otherPartners: string;
  startsOn: string;
  endsOn: string;
  aim: string;
  outcome: Record<Language, string>;
  audiences: Audience[];
  budget: BudgetValues[];
};

const noTexts = (): Record<Language, string> => ({ en: '', bg: '', mk: '', sq: '' });

export const emptyItem: ItemValues = {
  titles: noTexts(),
  description: noTexts(),
  externalId: '',
  kind: '',
  level: '',
  leadOrganisation: '',
  leadName: '',
  leadPost: '',
  coLeads: [],
  partners: [],
  otherPartners: '',
  startsOn: '',
  endsOn: '',
  aim: '',
  outcome: noTexts(),
  audiences: [],
  budget: [],
};

export function fromItem(item: Item): ItemValues {
  return {
    titles: { ...noTexts(), ...given(item.titles) },
    description: { ...noTexts(), ...given(item.description) },
    externalId: item.externalId ?? '',
    kind: item.kind ?? '',
    level: item.level ?? '',
    leadOrganisation: item.lead.organisation ?? '',
    leadName: item.lead.organisation ? '' : (item.lead.name ?? ''),
    leadPost: item.lead.post?.id ?? '',
    coLeads: item.coLeads.flatMap(({ organisation }) => organisation ?? []),
    partners: item.partners.flatMap(({ organisation }) => organisation ?? []),
    otherPartners: item.partners
      .flatMap(({ name, organisation }) => (organisation ? [] : (name ?? [])))
      .join('\n'),
    startsOn: item.startsOn ?? '',
    endsOn: item.endsOn ?? '',
    aim: item.aim ?? '',
    outcome: { ...noTexts(), ...given(item.outcome) },
    audiences: item.audiences,
    budget: item.budget.map(({ source, year, currency, planned, committed, spent }) => ({
      source,
      year: year === null ? '' : String(year),
      currency,
      planned: String(planned / 100),
      committed,
      spent,
    })),
  };
}

function given(texts: Item['description']): Partial<Record<Language, string>> {
  return Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text !== undefined));
}

/** A co-lead that stands in the plan by name only is kept as it was: the form has no field that could lose it. */
export function toFacts(values: ItemValues, before?: Item): ItemFacts {
  const named = (before?.coLeads ?? []).filter(({ organisation }) => organisation === null);
  return {
    titles: texts(values.titles),
    description: someTexts(values.description),
    externalId: values.externalId.trim() || null,
    kind: measureKinds.find((kind) => kind === values.kind) ?? (null as MeasureKind | null),
    level: levels.find((level) => level === values.level) ?? (null as Level | null),
    leadOrganisation: values.leadOrganisation || null,
    leadName: values.leadOrganisation ? null : values.leadName.trim() || null,
    leadPost: values.leadPost || null,
    coLeads: [
      ...values.coLeads.map((organisation) => ({ organisation, name: null })),
      ...named.map(({ name }) => ({ organisation: null, name })),
    ],
    partners: [
      ...values.partners.map((organisation) => ({ organisation, name: null })),
      ...lines(values.otherPartners).map((name) => ({ organisation: null, name })),
    ],
    startsOn: values.startsOn || null,
    endsOn: values.endsOn || null,
    aim: values.aim || null,
    outcome: someTexts(values.outcome),
    audiences: values.audiences,
    budget: values.budget.map(({ source, year, currency, planned, committed, spent }) => ({
      source: source.trim(),
      year: year.trim() === '' ? null : Number(year),
      currency: currency.trim().toUpperCase(),
      planned: readMinor(planned) ?? 0,
      committed,
      spent,
    })),
  };
}

function texts(values: Record<Language, string>): Partial<Record<Language, string>> {
  return Object.fromEntries(
    languages.flatMap((language) => (values[language].trim() ? [[language, values[language].trim()]] : [])),
  );
}

function someTexts(values: Record<Language, string>): Partial<Record<Language, string>> | null {
  return Object.values(values).some((text) => text.trim()) ? texts(values) : null;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** An amount as people of the four languages type it ("84 000", "84.000,50", "84000.5"), in cents; undefined where it is none. */
export function readMinor(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00a0\u202f']/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return undefined;
  // The last mark with one or two digits behind it divides the cents; every other mark groups thousands.
  const cents = /[.,](\d{1,2})$/.exec(plain);
  const whole = (cents ? plain.slice(0, cents.index) : plain).replaceAll(/[.,]/g, '');
  const amount = Number(whole) * 100 + Number((cents?.[1] ?? '').padEnd(2, '0') || 0);
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** What is missing or wrong before anything is sent: field → key of the text. */
export function checkItem(values: ItemValues): Map<string, string> {
  const wrong = new Map<string, string>();
  if (!Object.values(values.titles).some((title) => title.trim()))
    wrong.set('titles', 'web.item.title-missing');
  if (values.startsOn && values.endsOn && values.endsOn < values.startsOn)
    wrong.set('endsOn', 'web.item.ends-before-start');
  if (
    values.budget.some(
      ({ source, currency, planned }) =>
        !source.trim() || !/^[A-Za-z]{3}$/.test(currency.trim()) || readMinor(planned) === undefined,
    )
  ) {
    wrong.set('budget', 'web.item.budget-wrong');
  }
  return wrong;
}

/** The values with one entry for each language of a text, so that two people who wrote in two languages do not collide. */
export function flatten(values: ItemValues): Record<string, unknown> {
  const { titles, description, outcome, ...rest } = values;
  return {
    ...spread('titles', titles),
    ...spread('description', description),
    ...spread('outcome', outcome),
    ...rest,
  };
}

/** The way back. */
export function unflatten(flat: Readonly<Record<string, unknown>>, like: ItemValues): ItemValues {
  const gather = (field: 'titles' | 'description' | 'outcome') =>
    Object.fromEntries(
      languages.map((language) => [language, String(flat[`${field}.${language}`] ?? '')]),
    ) as Record<Language, string>;
  const rest = Object.fromEntries(
    Object.keys(like).flatMap((field) => (field in flat ? [[field, flat[field]]] : [])),
  );
  return {
    ...like,
    ...rest,
    titles: gather('titles'),
    description: gather('description'),
    outcome: gather('outcome'),
  };
}

function spread(field: string, texts: Record<Language, string>): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [`${field}.${language}`, texts[language]]));
}
