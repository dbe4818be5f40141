/** Reads the public plan of somebody else: everything in it was written by others, and nothing of it is believed before it was looked at. */
import { refuse } from '#kernel/operation/errors.ts';
import { withoutHidden } from '#libs/hidden-marks/index.ts';
import { type FileItem, mostForeignItems, PublicPlanFile } from '../model/foreign-plans.ts';
import type { Texts } from '../model/shared.ts';

export type ReadMeasure = Omit<FileItem, 'parent' | 'type' | 'id' | 'lead'> & {
  theirId: string;
  within: Texts | null;
  ownLabel: Texts | null;
  lead: Texts | null;
  leadName: string | null;
};
export type ReadForeign = {
  plan: Omit<PublicPlanFile['plan'], 'document'> & {
    document: { number: string | null; titles: Texts } | null;
  };
  on: string;
  measures: ReadMeasure[];
  notApplicable: PublicPlanFile['notApplicable'];
  /** Hidden marks that were taken out. */
  hidden: number;
};

/** Refuses what is no such file with what is wrong and where. */
export function readForeignFile(text: string): ReadForeign {
  const { data, hidden } = withoutHidden(checked(parsed(text)));
  const items = [
    ...data.items.map((item) => ({ item, label: null })),
    ...data.ofValueInThemselves.flatMap(({ label, items: own }) => own.map((item) => ({ item, label }))),
  ];
  if (items.length > mostForeignItems) unreadable('too_many', { n: items.length, most: mostForeignItems });
  const above = new Map(items.map(({ item }) => [item.id, item]));
  if (above.size < items.length) unreadable('twice');
  const { document = null, ...plan } = data.plan;
  return {
    plan: { ...plan, document },
    on: data.on,
    measures: items
      .filter(({ item }) => isCompared(item))
      .map(({ item, label }) => measureOf(item, label, above)),
    notApplicable: data.notApplicable,
    hidden,
  };
}

/** As in our own matrix: measures, and activities that serve something themselves. */
function isCompared({ type, serves }: FileItem): boolean {
  return type === 'measure' || (type === 'activity' && serves.length > 0);
}

function measureOf(
  item: FileItem,
  ownLabel: Texts | null,
  above: ReadonlyMap<string, FileItem>,
): ReadMeasure {
  const { id, parent, type: _, lead, ...rest } = item;
  // Under its own label it stands under no title of their plan either (R12).
  const within = parent && !ownLabel ? (above.get(parent)?.titles ?? null) : null;
  const named = typeof lead === 'string';
  return {
    ...rest,
    theirId: id,
    within,
    ownLabel,
    lead: named ? null : lead,
    leadName: named ? lead : null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unreadable('json');
  }
}

function checked(value: unknown): PublicPlanFile {
  const format = value !== null && typeof value === 'object' && 'format' in value ? value.format : undefined;
  if (format !== 'zaedno-plan/1') {
    const isLater = typeof format === 'string' && /^zaedno-plan\/\d{1,3}$/.test(format);
    return unreadable(isLater ? 'later' : 'format');
  }
  const read = PublicPlanFile.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.join('.').slice(0, 200),
    code: issue.code,
    message: issue.message.slice(0, 300),
  }));
  return refuse('strategy.public-file-unreadable', {
    status: 422,
    params: { why: 'shape', at: faults[0]?.path ?? '' },
    fields: faults,
  });
}

export function unreadable(why: string, params: Record<string, string | number> = {}): never {
  return refuse('strategy.public-file-unreadable', {
    status: 422,
    params: { at: '', n: 0, most: 0, ...params, why },
    fields: [{ path: 'file', code: why, message: 'The file is no public plan that can be read.' }],
  });
}
