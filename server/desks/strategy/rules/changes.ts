/** What changed between two versions of a plan, item by item and field by field (R18). */
import type { ItemType } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';
import type { WholeItem } from '../store/whole-plan.ts';

type Changed = { id: string; type: ItemType; externalId: string | null; titles: Texts };
type Field = { field: string; before: string | null; after: string | null };
export type PlanChanges = {
  added: Changed[];
  removed: Changed[];
  changed: (Changed & { fields: Field[] })[];
  unchanged: number;
};

/** `name` says an institution or post by its id; where it cannot, the id itself is shown. */
export function comparePlans(
  before: readonly WholeItem[],
  after: readonly WholeItem[],
  name: (id: string) => string,
): PlanChanges {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  const found: PlanChanges = { added: [], removed: [], changed: [], unchanged: 0 };
  for (const item of after) {
    const was = old.get(item.id);
    if (!was) {
      found.added.push(headOf(item));
      continue;
    }
    const fields = changedFields(fieldsOf(was, old, name), fieldsOf(item, now, name));
    if (fields.length > 0) found.changed.push({ ...headOf(item), fields });
    else found.unchanged += 1;
  }
  found.removed = before.filter((item) => !now.has(item.id)).map(headOf);
  return found;
}

function headOf({ id, type, externalId, titles }: WholeItem): Changed {
  return { id, type, externalId, titles };
}

function changedFields(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Field[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }));
}

/** Money is written as the model holds it, in minor units, so that no rounding hides a change. */
function fieldsOf(
  item: WholeItem,
  all: ReadonlyMap<string, WholeItem>,
  name: (id: string) => string,
): Map<string, string> {
  const parent = item.parent ? all.get(item.parent) : undefined;
  const partners = (list: WholeItem['partners']) =>
    list.map((one) => (one.organisation ? name(one.organisation) : (one.name ?? ''))).join('; ');
  const fields: [string, string | null | undefined][] = [
    ...Object.entries(item.titles).map(([language, text]): [string, string | undefined] => [
      `titles.${language}`,
      text,
    ]),
    ...Object.entries(item.description ?? {}).map(([language, text]): [string, string | undefined] => [
      `description.${language}`,
      text,
    ]),
    ['parent', parent ? (parent.externalId ?? Object.values(parent.titles)[0]) : null],
    ['externalId', item.externalId],
    ['kind', item.kind],
    ['level', item.level],
    ['lead', item.leadOrganisation ? name(item.leadOrganisation) : item.leadName],
    ['leadPost', item.leadPost ? name(item.leadPost) : null],
    ['coLeads', partners(item.coLeads)],
    ['partners', partners(item.partners)],
    ['startsOn', item.startsOn],
    ['endsOn', item.endsOn],
    ['aim', item.aim],
    ...Object.entries(item.outcome ?? {}).map(([language, text]): [string, string | undefined] => [
      `outcome.${language}`,
      text,
    ]),
    ['ownLabel', item.label?.of === item.id ? Object.values(item.label.label).join(' / ') : null],
    // Versions that were approved before measures named whom they are for hold no list.
    ['audiences', (item.audiences ?? []).join('; ')],
    [
      'budget',
      item.budget
        .map((b) => [b.source, b.year, b.planned, b.currency].filter((part) => part !== null).join(' '))
        .join('; '),
    ],
    // Older versions hold no indicators either. Each changes as a whole: its parts in the order in which they are kept.
    ['indicators', (item.indicators ?? []).map(indicatorInWords).join('; ')],
    ['ties', item.ties.map((tie) => `${tie.address} ${tie.strength}`).join('; ')],
  ];
  return new Map(fields.filter((field): field is [string, string] => Boolean(field[1])));
}

/** What an indicator says, so that every change of it shows: title, from where to where by when, then the rest. */
function indicatorInWords(indicator: WholeItem['indicators'][number]): string {
  const text = (texts: Texts | null) => Object.values(texts ?? {}).join(' / ');
  const { baseline, baselineOn, targets, scale } = indicator;
  return [
    text(indicator.titles),
    indicator.type,
    text(indicator.unit),
    (scale ?? []).map(text).join(' < '),
    indicator.direction,
    baseline === null ? '' : `${baseline} (${baselineOn})`,
    targets.map(({ on, value }) => `→ ${value} (${on})`).join(' '),
    ...[indicator.definition, indicator.numerator, indicator.denominator].map(text),
    ...[indicator.source, indicator.method].map(text),
    indicator.disaggregations.join(' '),
  ]
    .filter(Boolean)
    .join(', ');
}
