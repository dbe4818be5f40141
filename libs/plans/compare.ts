// Who a row is: its external id, else its path and title. Importing again makes no double.

import type { Entry, Lang, Problem, Texts } from './types.ts';
import { plain } from './words.ts';

/** What a plan holds already. */
export interface Known {
  id: string;
  parent: string | null;
  type: string;
  externalId: string | null;
  titles: Texts;
  aim: string | null;
}

/** A goal or objective that has to be made first; `parent` is an id of the plan or of another new group. */
export interface NewGroup {
  id: string;
  parent: string | null;
  type: 'goal' | 'objective';
  title: string;
}

export interface Placed {
  entry: Entry;
  id: string;
  isNew: boolean;
  parent: string | null;
  type: 'measure' | 'activity';
}

export interface Comparison {
  groups: NewGroup[];
  placed: Placed[];
  problems: Problem[];
}

export interface Tools {
  newId(): string;
  /** A title as it was probably meant: one that was stored garbled is still known. */
  repaired(text: string): string;
}

/** Finds for each entry what it is and where it stands. An unknown parent and a double become problems. */
export function compareWithPlan(
  entries: readonly Entry[],
  known: readonly Known[],
  tools: Tools,
): Comparison {
  const groups = makeGroups(known, tools);
  const byTitle = indexByTitle(
    known.filter((item) => isWork(item.type)),
    tools,
  );
  const byExternalId = new Map(
    known.flatMap((item) => (item.externalId ? [[item.externalId, item] as const] : [])),
  );
  const given = new Map<string, { id: string; type: string }>(byExternalId);
  const taken = new Set<string>();
  const placed: Placed[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const above = entry.partOf === undefined ? null : given.get(entry.partOf);
    if (above === undefined) {
      problems.push({ row: entry.row, column: null, code: 'unknown-parent', proposal: null });
      continue;
    }
    const parent = above ? above.id : groups.find(entry.path);
    const is = findSame(entry, parent, byExternalId, byTitle);
    const double =
      is?.id ?? (entry.externalId ? `id ${entry.externalId}` : titleKey(parent, firstOf(entry.known)));
    if (taken.has(double)) {
      problems.push({ row: entry.row, column: null, code: 'duplicate-row', proposal: null });
      continue;
    }
    taken.add(double);
    const type = above && isWork(above.type) ? 'activity' : 'measure';
    const one: Placed = { entry, id: is?.id ?? tools.newId(), isNew: !is, parent, type };
    placed.push(one);
    if (entry.externalId) given.set(entry.externalId, one);
  }
  return { groups: groups.made, placed, problems };
}

function findSame(
  entry: Entry,
  parent: string | null,
  byExternalId: ReadonlyMap<string, Known>,
  byTitle: ReadonlyMap<string, Known>,
): Known | undefined {
  const byId = entry.externalId ? byExternalId.get(entry.externalId) : undefined;
  if (byId) return byId;
  const alike = Object.values(entry.known)
    .map((title) => byTitle.get(titleKey(parent, title ?? '')))
    .find((item) => item !== undefined);
  // Two different ids are two measures, even if they are called the same.
  return entry.externalId && alike?.externalId ? undefined : alike;
}

/** Goals and objectives on the way to an entry: those of the plan, by their title in any language; else new ones. */
function makeGroups(known: readonly Known[], tools: Tools) {
  const ofPlan = known.filter((item) => !isWork(item.type));
  const byTitle = indexByTitle(ofPlan, tools);
  const goals = Map.groupBy(
    ofPlan.flatMap((item) => Object.values(item.titles).map((title) => ({ item, key: plain(title ?? '') }))),
    ({ key }) => key,
  );
  // The aim of the strategy stands over every goal of its plan.
  const aim = ofPlan.find((item) => item.aim && item.parent === null)?.id ?? null;
  const ids = new Map<string, string>();
  const made: NewGroup[] = [];
  const step = (
    parent: string | null,
    { title, known: meant }: { title: string; known: string },
    depth: number,
  ): string => {
    const key = titleKey(parent, meant);
    const before = ids.get(key);
    if (before) return before;
    const anywhere = new Set((goals.get(plain(meant)) ?? []).map(({ item }) => item.id));
    const found = byTitle.get(key)?.id ?? (depth === 0 && anywhere.size === 1 ? [...anywhere][0] : undefined);
    const id = found ?? tools.newId();
    if (!found) made.push({ id, parent, type: depth === 0 ? 'goal' : 'objective', title });
    ids.set(key, id);
    return id;
  };
  return {
    made,
    find: (path: Entry['path']): string | null =>
      path.reduce<string | null>((parent, one, depth) => step(depth === 0 ? aim : parent, one, depth), aim),
  };
}

function indexByTitle(items: readonly Known[], tools: Tools): Map<string, Known> {
  const index = new Map<string, Known>();
  for (const item of items) {
    for (const title of Object.values(item.titles)) {
      const key = titleKey(item.parent, tools.repaired(title ?? ''));
      if (!index.has(key)) index.set(key, item);
    }
  }
  return index;
}

function titleKey(parent: string | null, title: string): string {
  return `${parent ?? ''}\n${plain(title)}`;
}

function isWork(type: string): boolean {
  return type === 'measure' || type === 'activity';
}

function firstOf(titles: Texts): string {
  return (['en', 'bg', 'mk', 'sq'] as Lang[]).map((language) => titles[language]).find(Boolean) ?? '';
}
