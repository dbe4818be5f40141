/** The roll-up: what each plan counts for itself, and all of them together (R14). Nobody's figures are changed by it. */
import type { RollUpFigures } from '../model/roll-up.ts';
import { levels, measureKinds, measureStates } from '../model/lists.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { livingUnderMeasures } from './balance-parts.ts';
import { addSums } from './money.ts';

type Index = {
  instrument: string;
  paragraphs: readonly { address: string; line: string | null; asks: boolean; main: boolean }[];
  lines: readonly { line: string }[];
};

/** Paragraphs of the main part that ask for something. */
export const askingOf = ({ paragraphs }: Pick<Index, 'paragraphs'>) =>
  paragraphs.filter(({ asks, main }) => asks && main);

/** Addresses of asking paragraphs that these items serve; a tie to a line alone closes no gap. */
export function servedBy(items: readonly WholeItem[], index: Index): Set<string> {
  const tied = new Set(livingUnderMeasures(items).flatMap(({ item }) => addressesOf(item, index)));
  return new Set(askingOf(index).flatMap(({ address }) => (tied.has(address) ? [address] : [])));
}

/** The items of one plan, or of several one after the other, in the order of each plan. */
export function rollUpFigures(items: readonly WholeItem[], index: Index): RollUpFigures {
  const living = livingUnderMeasures(items);
  const measures = items.filter(({ type, state }) => type === 'measure' && state !== 'stopped');
  const states = Map.groupBy(
    items.filter(({ type }) => type === 'measure'),
    ({ state }) => state ?? 'planned',
  );
  return {
    measures: measures.length,
    states: Object.fromEntries(
      measureStates.flatMap((state) => (states.has(state) ? [[state, states.get(state)?.length ?? 0]] : [])),
    ),
    kinds: countBy(measures, measureKinds, ({ kind }) => kind),
    levels: countBy(measures, levels, ({ level }) => level),
    lines: index.lines.map(({ line }) => {
      const served = new Set([
        `line/${line}`,
        ...index.paragraphs.flatMap((one) => (one.line === line && one.main ? [one.address] : [])),
      ]);
      const serving = living.filter(({ item }) => addressesOf(item, index).some((at) => served.has(at)));
      return new Set(serving.map(({ measure }) => measure.id)).size;
    }),
    paragraphs: servedBy(items, index).size,
    money: addSums(living.map(({ item }) => item.budget)),
  };
}

const addressesOf = ({ ties }: WholeItem, { instrument }: Index): string[] =>
  ties.flatMap((tie) => (tie.instrument === instrument ? [tie.address] : []));

function countBy<K extends string>(
  measures: readonly WholeItem[],
  keys: readonly K[],
  keyOf: (measure: WholeItem) => K | null,
): { key: K | null; measures: number }[] {
  const groups = Map.groupBy(measures, keyOf);
  return [...keys, null].flatMap((key) => {
    const n = groups.get(key)?.length ?? 0;
    return n > 0 ? [{ key, measures: n }] : [];
  });
}
