/** Sums of money by source, kind of source, year, currency or line of action; every grouping adds up to the same whole. */
import type { Amounts, MoneyGroup, MoneyGrouping, SourceKind } from '../model/money.ts';
import type { Sum, Texts } from '../model/shared.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { addSums } from './money.ts';
import { addAmounts, type MoneyLine } from './money-lines.ts';
import { divideEqually } from './round-together.ts';

export type Served = { key: string; names: Texts };
export type SourceKinds = ReadonlyMap<string, SourceKind>;

type Part = {
  key: string | null;
  measure: string;
  money: readonly Sum[];
  converted: Amounts | null;
  unconverted: number;
};

const sumOf = ({ currency, planned, committed, spent }: MoneyLine): Sum => ({
  currency,
  planned,
  committed,
  spent,
});

/** Groups in the order of their keys, "not said" last; of lines of action, in the order of the strategy. */
export function moneyGroups(
  lines: readonly MoneyLine[],
  by: MoneyGrouping,
  facts: {
    kinds: SourceKinds;
    served: ReadonlyMap<string, readonly Served[]>;
    /** The lines of action in their order. */
    order: readonly Served[];
    converts: boolean;
  },
): MoneyGroup[] {
  const parts =
    by === 'line'
      ? partsByLine(lines, facts.served)
      : lines.map((line) => partOf(line, keyOf(line, by, facts.kinds)));
  const groupsOf = Map.groupBy(parts, (part) => part.measure);
  const alone = new Map(
    [...groupsOf].map(([measure, own]) => [measure, new Set(own.map(({ key }) => key)).size === 1]),
  );
  const names = new Map(facts.order.map((one) => [one.key, one.names]));
  const groups = [...Map.groupBy(parts, (part) => part.key)].map(([key, members]) => {
    const measures = [...new Set(members.map((part) => part.measure))];
    return {
      key,
      names: (by === 'line' && key !== null && names.get(key)) || null,
      sourceKind: (by === 'source' && key !== null && facts.kinds.get(key)) || null,
      measures: measures.length,
      shared: measures.filter((measure) => !alone.get(measure)).length,
      money: addSums(members.map((part) => part.money)),
      converted: facts.converts ? addAmounts(members.map((part) => part.converted)) : null,
      unconverted: members.reduce((sum, part) => sum + part.unconverted, 0),
    };
  });
  const order = new Map([...names.keys()].map((key, at) => [key, at]));
  const rank = ({ key }: { key: string | null }) =>
    key === null ? Number.MAX_SAFE_INTEGER : (order.get(key) ?? 0);
  return groups.sort(
    (one, other) => rank(one) - rank(other) || String(one.key).localeCompare(String(other.key)),
  );
}

function keyOf(line: MoneyLine, by: Exclude<MoneyGrouping, 'line'>, kinds: SourceKinds): string | null {
  if (by === 'source') return line.source;
  if (by === 'source-kind') return kinds.get(line.source) ?? null;
  if (by === 'currency') return line.currency;
  return line.year === null ? null : String(line.year);
}

function partOf(line: MoneyLine, key: string | null): Part {
  const { measure, converted, why } = line;
  return { key, measure: measure.id, money: [sumOf(line)], converted, unconverted: why ? 1 : 0 };
}

/** The money of a measure is divided equally among the lines that it or its activities serve; the first takes the rest. */
function partsByLine(lines: readonly MoneyLine[], served: ReadonlyMap<string, readonly Served[]>): Part[] {
  return [...Map.groupBy(lines, (line) => line.measure.id)].flatMap(([measure, own]) => {
    const keys: (string | null)[] = (served.get(measure) ?? []).map((one) => one.key);
    if (keys.length === 0) keys.push(null);
    const money = addSums([own.map(sumOf)]).map((sum) => ({
      currency: sum.currency,
      ...divided(sum, keys.length),
    }));
    const converted = divided(addAmounts(own.map((line) => line.converted)), keys.length);
    return keys.map((key, at) => ({
      key,
      measure,
      money: money.map((sum) => ({ currency: sum.currency, ...nth(sum, at) })),
      converted: nth(converted, at),
      unconverted: own.filter((line) => line.why).length,
    }));
  });
}

type Divided = Record<keyof Amounts, number[]>;

function divided({ planned, committed, spent }: Amounts, parts: number): Divided {
  return {
    planned: divideEqually(planned, parts),
    committed: divideEqually(committed, parts),
    spent: divideEqually(spent, parts),
  };
}

function nth({ planned, committed, spent }: Divided, at: number): Amounts {
  return { planned: planned[at] ?? 0, committed: committed[at] ?? 0, spent: spent[at] ?? 0 };
}

/** For each measure the lines of action that it or a living activity of it serves, in the order of the strategy. */
export function servedLines(
  counted: readonly { measure: WholeItem; item: WholeItem }[],
  index: {
    paragraphs: readonly { record_id: string; address: string; line: string | null }[];
    lines: readonly { record_id: string; line: string; titles: Texts }[];
  },
): Map<string, Served[]> {
  const lineOf = new Map<string, string>();
  for (const { record_id, address, line } of index.paragraphs)
    if (line) lineOf.set(`${record_id} ${address}`, `${record_id} ${line}`);
  for (const { record_id, line } of index.lines)
    lineOf.set(`${record_id} line/${line}`, `${record_id} ${line}`);
  const serves = new Map<string, Set<string>>();
  for (const { measure, item } of counted)
    for (const { instrument, address } of item.ties) {
      const line = lineOf.get(`${instrument} ${address}`);
      if (line) serves.set(measure.id, (serves.get(measure.id) ?? new Set()).add(line));
    }
  return new Map(
    [...serves].map(([measure, keys]) => [
      measure,
      index.lines
        .filter(({ record_id, line }) => keys.has(`${record_id} ${line}`))
        .map(({ line, titles }) => ({ key: line, names: titles })),
    ]),
  );
}
