/** What a row of an imported table changes in an item: what the table says prevails, what it does not say stays. */
import type { Budget, Entry } from '#libs/plans/index.ts';
import type { Publication } from '#kernel/records/define.ts';
import type { ItemFacts } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';
import type { WholeBudgetLine, WholeItem } from '../store/whole-plan.ts';

export type Merged = {
  facts: ItemFacts;
  parent: string | null;
  publication: Publication;
  ties: Entry['ties'];
  /** The state that the table says, where the item has not left the first one. */
  state: string | undefined;
  /** Which parts differ from what is there; empty: nothing does. */
  differs: ('facts' | 'budget' | 'parent' | 'publication' | 'ties' | 'state')[];
};

/** `was` is undefined for a new item. */
export function mergeEntry(
  entry: Entry,
  parent: string | null,
  was: WholeItem | undefined,
  current: Publication,
): Merged {
  const before = factsOf(was);
  const facts: ItemFacts = {
    ...before,
    titles: mergeTitles(before.titles, entry),
    description: entry.description ? { ...before.description, ...entry.description } : before.description,
    externalId: entry.externalId ?? before.externalId,
    kind: (entry.kind as ItemFacts['kind']) ?? before.kind,
    level: (entry.level as ItemFacts['level']) ?? before.level,
    leadOrganisation: entry.lead ? entry.lead.organisation : before.leadOrganisation,
    leadName: entry.lead ? entry.lead.name : before.leadName,
    leadPost: entry.leadPost ?? before.leadPost,
    coLeads: entry.coLeads ?? before.coLeads,
    partners: entry.partners ?? before.partners,
    startsOn: entry.startsOn ?? before.startsOn,
    endsOn: entry.endsOn ?? before.endsOn,
    budget: mergeBudget(before.budget, entry.budget),
  };
  const has = new Set(was?.ties.map((tie) => tie.address));
  const placed = entry.path.length > 0 || entry.partOf !== undefined;
  const merged = {
    facts,
    parent: !was || placed ? parent : was.parent,
    publication: entry.publication ?? current,
    ties: entry.ties.filter((tie) => !has.has(tie.address)),
    state: !was || was.state === 'planned' ? entry.state : undefined,
  };
  const differs: Merged['differs'] = [];
  if (!same({ ...before, budget: [] }, { ...facts, budget: [] })) differs.push('facts');
  if (!same(before.budget, facts.budget)) differs.push('budget');
  if (was && merged.parent !== was.parent) differs.push('parent');
  if (!same(current, merged.publication)) differs.push('publication');
  if (merged.ties.length > 0) differs.push('ties');
  if (merged.state && merged.state !== 'planned') differs.push('state');
  return { ...merged, differs };
}

/** A title that stands repaired is not garbled again by importing the same file once more. */
function mergeTitles(before: Texts, entry: Entry): ItemFacts['titles'] {
  const titles: Texts = { ...before };
  for (const language of ['en', 'bg', 'mk', 'sq'] as const) {
    const written = entry.titles[language];
    if (written !== undefined && before[language] !== entry.known[language]) titles[language] = written;
  }
  return titles;
}

function mergeBudget(before: ItemFacts['budget'], line: Budget | undefined): ItemFacts['budget'] {
  if (!line) return before;
  const isSame = (one: WholeBudgetLine) =>
    one.source === line.source && one.year === line.year && one.currency === line.currency;
  if (!before.some(isSame)) return [...before, line];
  return before.map((one) =>
    isSame(one)
      ? {
          ...one,
          planned: line.planned || one.planned,
          committed: line.committed || one.committed,
          spent: line.spent || one.spent,
        }
      : one,
  );
}

function factsOf(was: WholeItem | undefined): ItemFacts {
  return {
    titles: was?.titles ?? {},
    description: was?.description ?? null,
    externalId: was?.externalId ?? null,
    kind: was?.kind ?? null,
    level: was?.level ?? null,
    leadOrganisation: was?.leadOrganisation ?? null,
    leadName: was?.leadName ?? null,
    leadPost: was?.leadPost ?? null,
    coLeads: was?.coLeads ?? [],
    partners: was?.partners ?? [],
    startsOn: was?.startsOn ?? null,
    endsOn: was?.endsOn ?? null,
    budget: was?.budget ?? [],
    aim: was?.aim ?? null,
    outcome: was?.outcome ?? null,
    audiences: was?.audiences ?? [],
  };
}

/** Equal by value; the order of keys does not count. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
