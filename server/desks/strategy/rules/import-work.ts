/** Turns a read table and the plan as it stands into what is to be written; pure, so that a dry run is the same work. */
import {
  type Comparison,
  compareWithPlan,
  type Entry,
  type Known,
  type Problem,
  type Tools,
} from '#libs/plans/index.ts';
import { type Publication, readPublication } from '#kernel/records/define.ts';
import type { ItemFacts } from '../model/plan.ts';
import type { NewBudgetLine, NewItem } from '../store/items.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { isHeldBack } from './findings.ts';
import { type Merged, mergeEntry } from './merge-import.ts';
import { stepPlace } from './tree.ts';
import { itemValues } from './show-item.ts';

export type ImportWork = {
  new: number;
  changed: number;
  unchanged: number;
  problems: Problem[];
  newItems: NewItem[];
  changedItems: (ReturnType<typeof itemValues> & { id: string })[];
  moved: { id: string; parent: string | null; position: number }[];
  budgets: { items: string[]; lines: NewBudgetLine[] };
  ties: { id: string; item: string; address: string; strength: string; note: null }[];
  /** Measures and activities that begin their workflow. */
  started: string[];
  /** Moves in their order; each round is made before the next. */
  rounds: { item: string; action: string; reason: string | null }[][];
  published: { id: string; publication: Publication }[];
};

/** Of measures, and of activities under them. */
export type ImportGate = {
  assessed: ReadonlySet<string>;
  underReview: ReadonlySet<string>;
  /** Touching data of persons with no law to rest on. */
  unlawful: ReadonlySet<string>;
};

const movesTo: Readonly<Record<string, readonly string[]>> = {
  active: ['begin'],
  done: ['finish'],
  evaluated: ['finish', 'evaluate'],
  stopped: ['stop'],
};

export function importWork(
  entries: readonly Entry[],
  plan: readonly WholeItem[],
  tools: Tools,
  options: { language: 'en' | 'bg' | 'mk' | 'sq'; reason: string; gate: ImportGate },
): ImportWork {
  const compared = compareWithPlan(entries, plan satisfies readonly Known[], tools);
  const places = placesUnder(plan);
  const placeOf = placesOf(plan);
  const was = new Map(plan.map((item) => [item.id, item]));
  const work: ImportWork = {
    new: 0,
    changed: 0,
    unchanged: 0,
    problems: [...compared.problems],
    newItems: groupItems(compared, places, placeOf, options.language),
    changedItems: [],
    moved: [],
    budgets: { items: [], lines: [] },
    ties: [],
    started: [],
    rounds: [[], []],
    published: [],
  };
  for (const one of compared.placed) {
    const before = was.get(one.id);
    const current: Publication = before ? readPublication(before) : { rule: 'undecided' };
    const merged = mergeEntry(
      heldAtGate(one, before, options.gate, work.problems),
      one.parent,
      before,
      current,
    );
    if (!before) {
      work.new += 1;
      work.started.push(one.id);
      const { parent, publication } = merged;
      const position = places(parent);
      const place = placeOf(one.id, parent, position);
      work.newItems.push({
        ...itemValues(merged.facts),
        id: one.id,
        parent,
        position,
        place,
        type: one.type,
        publication,
      });
    } else if (merged.differs.length > 0) {
      work.changed += 1;
      if (merged.differs.includes('facts'))
        work.changedItems.push({ ...itemValues(merged.facts), id: one.id });
      if (merged.differs.includes('parent'))
        work.moved.push({ id: one.id, parent: merged.parent, position: places(merged.parent) });
      if (merged.differs.includes('publication'))
        work.published.push({ id: one.id, publication: merged.publication });
    } else work.unchanged += 1;
    if (before?.linkRefused && merged.ties.length > 0) {
      work.problems.push({ row: one.entry.row, column: null, code: 'link-refused', proposal: null });
      merged.ties = [];
    }
    addAround(work, one.id, merged, tools, options.reason);
  }
  return work;
}

/**
 * What a table brings in as begun has begun: history is a fact, and its assessment is owed. What stands in the plan as
 * planned does not begin by a table: it needs its assessment like by hand.
 */
function heldAtGate(
  { id, entry }: Comparison['placed'][number],
  before: WholeItem | undefined,
  gate: ImportGate,
  problems: Problem[],
): Entry {
  const code = before?.state && entry.state ? heldBy(id, before, entry.state, gate) : undefined;
  if (!code) return entry;
  problems.push({ row: entry.row, column: null, code, proposal: null });
  return { ...entry, state: undefined };
}

/** Why a measure of the plan does not come into the state that a table says; undefined where nothing stands against it. */
function heldBy(
  id: string,
  before: Pick<WholeItem, 'type' | 'state'>,
  state: NonNullable<Entry['state']>,
  gate: ImportGate,
): Problem['code'] | undefined {
  if (before.state === state) return undefined;
  const moves = movesTo[state] ?? [];
  if (gate.underReview.has(id) && moves.some((one) => isHeldBack(before.type, one)))
    return 'under-rights-review';
  if (before.state !== 'planned' || state !== 'active') return undefined;
  if (!gate.assessed.has(id)) return 'not-assessed';
  return gate.unlawful.has(id) ? 'no-legal-basis' : undefined;
}

/** Money, ties and states of one item. */
function addAround(work: ImportWork, id: string, merged: Merged, tools: Tools, reason: string): void {
  if (merged.differs.includes('budget')) {
    work.budgets.items.push(id);
    work.budgets.lines.push(...merged.facts.budget.map((line) => ({ ...line, id: tools.newId(), item: id })));
  }
  work.ties.push(...merged.ties.map((tie) => ({ ...tie, id: tools.newId(), item: id, note: null })));
  for (const [round, action] of (movesTo[merged.state ?? ''] ?? []).entries()) {
    work.rounds[round]?.push({ item: id, action, reason: action === 'stop' ? reason : null });
  }
}

function groupItems(
  compared: Comparison,
  places: (parent: string | null) => number,
  placeOf: ReturnType<typeof placesOf>,
  language: 'en' | 'bg' | 'mk' | 'sq',
): NewItem[] {
  const empty: Omit<ItemFacts, 'titles'> = {
    description: null,
    externalId: null,
    kind: null,
    level: null,
    leadOrganisation: null,
    leadName: null,
    leadPost: null,
    coLeads: [],
    partners: [],
    startsOn: null,
    endsOn: null,
    budget: [],
    aim: null,
    outcome: null,
    audiences: [],
  };
  return compared.groups.map(({ id, parent, type, title }) => {
    const position = places(parent);
    return {
      ...itemValues({ ...empty, titles: { [language]: title.slice(0, 500) } }),
      id,
      parent,
      position,
      place: placeOf(id, parent, position),
      type,
    };
  });
}

/** The next free place under a parent, each given once. */
function placesUnder(plan: readonly WholeItem[]): (parent: string | null) => number {
  const next = new Map<string | null, number>();
  for (const item of plan) next.set(item.parent, Math.max(next.get(item.parent) ?? 0, item.position + 1));
  return (parent) => {
    const place = next.get(parent) ?? 0;
    next.set(parent, place + 1);
    return place;
  };
}

/** Where a new item stands in the order of the plan; its parent was asked for before. */
function placesOf(
  plan: readonly WholeItem[],
): (id: string, parent: string | null, position: number) => string {
  const places = new Map(plan.map((item) => [item.id, item.place]));
  return (id, parent, position) => {
    const place = stepPlace(parent ? (places.get(parent) ?? '') : null, position);
    places.set(id, place);
    return place;
  };
}
