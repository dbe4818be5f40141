// What the tables of spellings alone say about two groups of letters: the costs from which training starts, and where it
// has nothing to say they stay.
import { soundSymbols, vowelCount } from '../tables/alphabet.ts';
import { placeCount, type Unit, units } from './units.ts';

/** Costs are whole numbers: 16 are one unit of log-odds. */
export const costScale = 16;
/** The highest cost of one edit. */
export const highestCost = 255;
/** Two letters that no table reads alike cost this or more. */
export const unexplained = 48;

/** Costs of pairs, units × units, symmetric. */
export function priorPairCosts(): Uint8Array {
  const count = units.length;
  const costs = new Uint8Array(count * count).fill(highestCost);
  // Two letters that no table knows: equal words are never compared letter by letter.
  costs[0] = 80;
  const singles = units.map((unit) => unit.sounds.map(soundClass));
  for (let a = 1; a < count; a++) {
    for (let b = a; b < count; b++) {
      const cost = priorPairCost(
        units[a] as Unit,
        units[b] as Unit,
        singles[a] as string[],
        singles[b] as string[],
      );
      costs[a * count + b] = cost;
      costs[b * count + a] = cost;
    }
  }
  return costs;
}

/** Letters of one script that others read alike, and whoever writes them tells apart. */
const toldApart = ['هخ', 'حخ'];

function priorPairCost(a: Unit, b: Unit, classesA: readonly string[], classesB: readonly string[]): number {
  if (a === b) return 0;
  if (a.script === 'Zyyy' && b.script === 'Zyyy') return 80;
  if (toldApart.some((letters) => letters.includes(a.letters) && letters.includes(b.letters)))
    return unexplained;
  let best = highestCost;
  for (let i = 0; i < a.sounds.length; i++) {
    for (let j = 0; j < b.sounds.length; j++) {
      if (a.sounds[i] === '' || a.sounds[i] !== b.sounds[j]) continue;
      best = Math.min(best, 8 * (i + j) + (a.script === b.script ? 8 : 0));
    }
  }
  if (best < highestCost) return best;
  // Two single letters may always stand for each other, at a price.
  if (a.letters.length > 1 || b.letters.length > 1) return highestCost;
  return classesA.some((one) => classesB.includes(one)) ? unexplained : 80;
}

/** The kind of a sound: vowels together, then consonants made at one place. */
export function soundClass(sounds: string): string {
  const sound = sounds[0] ?? '';
  if (sound === '') return '-';
  if (soundSymbols.indexOf(sound) < vowelCount || sound === 'j') return 'v';
  return (
    (['bpvf', 'dt', 'gkh', 'zsc', 'ZSJC', 'mn', 'lr'] as const).find((kind) => kind.includes(sound)) ?? sound
  );
}

/** Costs of a unit that the other word leaves out: units × scripts × places. */
export function priorGapCosts(scripts: number): Uint8Array {
  const costs = new Uint8Array(units.length * scripts * placeCount).fill(highestCost);
  const arabic = 3;
  for (let u = 1; u < units.length; u++) {
    const unit = units[u] as Unit;
    if (unit.letters.length > 1 && !unit.atStart) continue;
    const silent = unit.sounds.includes('');
    const vowel = soundClass(unit.sounds[0] ?? '') === 'v';
    for (let script = 0; script < scripts; script++) {
      const weak = vowel && (script === arabic) !== (unit.script === 'Arab');
      const cost = silent ? 16 : weak ? 6 : vowel ? 40 : 72;
      costs.fill(cost, (u * scripts + script) * placeCount, (u * scripts + script + 1) * placeCount);
    }
  }
  return costs;
}
