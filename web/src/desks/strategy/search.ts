// What the strategy desk's pages keep in their addresses, read with care: anybody may type an address.
import { causes, comparisons, moneyGroupings, rightsStandings } from '#desks/strategy/model/lists.ts';
import { readTableState, type TableState } from '../../kernel/table/table-state.ts';

type Given = Record<string, unknown>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const address = /^[a-z0-9][a-zA-Z0-9.-]*(\/[a-zA-Z0-9.()-]+)*$/;

function readUuid(value: unknown): string | undefined {
  return typeof value === 'string' && uuid.test(value) ? value : undefined;
}

export type PlanSearch = TableState & {
  plan?: string;
  /** Only what stands under this goal or objective. */
  under?: string;
  /** Also the measures of plans that are part of this one. */
  parts?: true;
};

export function readPlanSearch(given: Given): PlanSearch {
  const plan = readUuid(given['plan']);
  const under = readUuid(given['under']);
  return {
    ...readTableState(given),
    ...(plan ? { plan } : {}),
    ...(under ? { under } : {}),
    ...(given['parts'] === true ? { parts: true as const } : {}),
  };
}

/** `beside`: only this part stands beside the plan. */
export type PartsSearch = { plan?: string; beside?: string };

export function readPartsSearch(given: Given): PartsSearch {
  const plan = readUuid(given['plan']);
  const beside = readUuid(given['beside']);
  return { ...(plan ? { plan } : {}), ...(beside ? { beside } : {}) };
}

export type PictureSearch = { picture?: string };

export function readPictureSearch(given: Given): PictureSearch {
  const picture = readUuid(given['picture']);
  return picture ? { picture } : {};
}

/** `number`: the version that the next one starts from. */
export type TemplateSearch = { template?: string; number?: number };

export function readTemplateSearch(given: Given): TemplateSearch {
  const template = readUuid(given['template']);
  const number = given['number'];
  return {
    ...(template ? { template } : {}),
    ...(template && Number.isInteger(number) && Number(number) > 0 ? { number: Number(number) } : {}),
  };
}

/** `statistics`: the table of that cause whose place a newer file takes. */
export type StatisticsSearch = { cause?: string; statistics?: string };

export function readStatisticsSearch(given: Given): StatisticsSearch {
  const cause = causes.find((one) => one === given['cause']);
  const statistics = readUuid(given['statistics']);
  return { ...(cause ? { cause } : {}), ...(cause && statistics ? { statistics } : {}) };
}

export type MeasureSearch = { plan?: string; parent?: string; type?: string };

export function readMeasureSearch(given: Given): MeasureSearch {
  const plan = readUuid(given['plan']);
  const parent = readUuid(given['parent']);
  const type = given['type'];
  return {
    ...(plan ? { plan } : {}),
    ...(parent ? { parent } : {}),
    ...(typeof type === 'string' && /^(goal|objective|measure|activity)$/.test(type) ? { type } : {}),
  };
}

/** `order`: an import that was ordered, to be seen where it stands. */
export type ImportSearch = { plan?: string; order?: string };

export function readImportSearch(given: Given): ImportSearch {
  const plan = readUuid(given['plan']);
  const order = readUuid(given['order']);
  return { ...(plan ? { plan } : {}), ...(order ? { order } : {}) };
}

export type ReaderSearch = {
  instrument?: string;
  plan?: string;
  /** The paragraph under the cursor. */
  at?: string;
  /** Languages of the text side by side: "bg,en". */
  in?: string;
};

export function readReaderSearch(given: Given): ReaderSearch {
  const instrument = readUuid(given['instrument']);
  const plan = readUuid(given['plan']);
  const { at, in: languages } = given;
  return {
    ...(instrument ? { instrument } : {}),
    ...(plan ? { plan } : {}),
    ...(typeof at === 'string' && address.test(at) ? { at } : {}),
    ...(typeof languages === 'string' && /^([a-z]{2,3}(,[a-z]{2,3})*)?$/.test(languages)
      ? { in: languages }
      : {}),
  };
}

/** `retired`: the terms that are out of use. */
export type GlossarySearch = TableState & { retired?: true };

export function readGlossarySearch(given: Given): GlossarySearch {
  return { ...readTableState(given), ...(given['retired'] === true ? { retired: true as const } : {}) };
}

export const groupings = ['kind', 'level', 'lead', 'year', 'source'] as const;
export type Grouping = (typeof groupings)[number];

export function readBalanceSearch(given: Given): PlanSearch & { by?: Grouping } {
  const by = groupings.find((one) => one === given['by']);
  return { ...readPlanSearch(given), ...(by ? { by } : {}) };
}

export type RightsSearch = PlanSearch & {
  standing?: (typeof rightsStandings)[number];
  /** Only what lacks law to rest on, or rests on law that has ended. */
  law?: 'missing';
};

export function readRightsSearch(given: Given): RightsSearch {
  const standing = rightsStandings.find((one) => one === given['standing']);
  return {
    ...readPlanSearch(given),
    ...(standing ? { standing } : {}),
    ...(given['law'] === 'missing' ? { law: 'missing' as const } : {}),
  };
}

/** `with`: the plan of others; `who`: only rows that one side has, or nobody. */
export type CompareSearch = PlanSearch & {
  with?: string;
  by?: (typeof comparisons)[number];
  who?: 'own' | 'theirs' | 'neither' | 'both';
};

export function readCompareSearch(given: Given): CompareSearch {
  const { under: _, ...rest } = readPlanSearch(given);
  const foreign = readUuid(given['with']);
  const by = comparisons.find((one) => one === given['by']);
  const who = (['own', 'theirs', 'neither', 'both'] as const).find((one) => one === given['who']);
  return {
    ...rest,
    ...(foreign ? { with: foreign } : {}),
    ...(by ? { by } : {}),
    ...(who ? { who } : {}),
  };
}

/** `foreign`: the plan of others whose place a newer file takes. */
export function readForeignSearch(given: Given): { foreign?: string } {
  const foreign = readUuid(given['foreign']);
  return foreign ? { foreign } : {};
}

export type MoneySearch = PlanSearch & {
  by?: (typeof moneyGroupings)[number];
  /** Only measures for which nothing or too little is planned. */
  unfunded?: true;
};

export function readMoneySearch(given: Given): MoneySearch {
  const by = moneyGroupings.find((one) => one === given['by']);
  return {
    ...readPlanSearch(given),
    ...(by ? { by } : {}),
    ...(given['unfunded'] === true ? { unfunded: true as const } : {}),
  };
}
