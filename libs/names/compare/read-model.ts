// Reads the tables that training wrote into arrays. A cost that no table names is the one that the spellings alone give.
import { gapKinds, pairKinds, setKind } from './edit-kinds.ts';
import { featureCount } from './features.ts';
import type { NameModel } from './model.ts';
import { priorGapCosts, priorPairCosts } from './prior-costs.ts';
import { placeCount, scriptOrder, unitKey, units } from './units.ts';

/** @param editTable lines `kind name cost`, `pair unit unit cost…`, `gap unit script first inside last…`, `base script script start slope`. */
export function readModel(editTable: string, weights: readonly number[]): NameModel {
  const numbers = new Map(units.map((unit, number) => [unitKey(unit), number]));
  const pairs = priorPairCosts();
  const gaps = priorGapCosts(scriptOrder.length);
  const kinds = { pairs: pairKinds(), gaps: gapKinds() };
  const classes = scriptOrder.length ** 2;
  const [base, slope] = [new Float32Array(classes).fill(40), new Float32Array(classes).fill(1)];
  const script = (name: string | undefined) => scriptOrder.indexOf(name as (typeof scriptOrder)[number]);
  for (const line of editTable.split('\n')) {
    const [what, first = '', ...cells] = line.split(' ');
    const u = numbers.get(first);
    if (what === 'kind') {
      setKind(kinds.pairs, pairs, first, Number(cells[0]));
      setKind(kinds.gaps, gaps, first, Number(cells[0]));
    } else if (what === 'pair' && u !== undefined) {
      for (let k = 0; k + 1 < cells.length; k += 2) {
        const v = numbers.get(cells[k] as string);
        if (v === undefined) continue;
        pairs[u * units.length + v] = Number(cells[k + 1]);
        pairs[v * units.length + u] = Number(cells[k + 1]);
      }
    } else if (what === 'gap' && u !== undefined) {
      for (let k = 0; k + placeCount < cells.length; k += placeCount + 1) {
        const at = (u * scriptOrder.length + script(cells[k])) * placeCount;
        for (let place = 0; place < placeCount; place++) gaps[at + place] = Number(cells[k + 1 + place]);
      }
    } else if (what === 'base') {
      base[script(first) * scriptOrder.length + script(cells[0])] = Number(cells[1]);
      slope[script(first) * scriptOrder.length + script(cells[0])] = Number(cells[2]);
    }
  }
  const weighed = new Float64Array(featureCount + 1);
  weighed.set(weights.slice(0, featureCount + 1));
  weighed[featureCount] = Math.round((weighed[featureCount] as number) * 1024) / 1024;
  return { costs: { pairs, gaps }, base, slope, weights: weighed };
}
