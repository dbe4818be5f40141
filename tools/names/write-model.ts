// Writes what training found as text: only what differs from what the spellings alone give.
import { type EditKinds, gapKinds, pairKinds } from '#libs/names/compare/edit-kinds.ts';
import { priorGapCosts, priorPairCosts } from '#libs/names/compare/prior-costs.ts';
import { placeCount, scriptOrder, unitKey, units } from '#libs/names/compare/units.ts';
import type { EditModel } from './train-edits.ts';

/** The table of edits, in the form that compare/read-model.ts reads. */
export function editTable({ pairs, gaps, base, slope }: EditModel): string {
  const [priorPairs, priorGaps] = [priorPairCosts(), priorGapCosts(scriptOrder.length)];
  const lines: string[] = [];
  for (let a = 0; a < scriptOrder.length; a++) {
    for (let b = a; b < scriptOrder.length; b++) {
      const at = a * scriptOrder.length + b;
      lines.push(
        `base ${scriptOrder[a]} ${scriptOrder[b]} ${(base[at] as number).toFixed(2)} ${(slope[at] as number).toFixed(3)}`,
      );
    }
  }
  const kinds = { pairs: pairKinds(), gaps: gapKinds() };
  lines.push(...kindLines(kinds.pairs, pairs), ...kindLines(kinds.gaps, gaps));
  units.forEach((unit, u) => {
    const cells: string[] = [];
    for (let v = u; v < units.length; v++) {
      const at = u * units.length + v;
      if (kinds.pairs.of[at] === -1 && pairs[at] !== priorPairs[at])
        cells.push(`${unitKey(units[v])} ${pairs[at]}`);
    }
    if (cells.length > 0) lines.push(`pair ${unitKey(unit)} ${cells.join(' ')}`);
  });
  units.forEach((unit, u) => {
    const cells: string[] = [];
    scriptOrder.forEach((script, s) => {
      const from = (u * scriptOrder.length + s) * placeCount;
      const own = gaps.slice(from, from + placeCount);
      if (own.some((cost, place) => kinds.gaps.of[from + place] === -1 && cost !== priorGaps[from + place]))
        cells.push(`${script} ${[...own].join(' ')}`);
    });
    if (cells.length > 0) lines.push(`gap ${unitKey(unit)} ${cells.join(' ')}`);
  });
  return lines.join('\n');
}

const kindLines = ({ names, members }: EditKinds, costs: Uint8Array): string[] =>
  names.map((name, kind) => `kind ${name} ${costs[members[kind]?.[0] as number]}`);
