// Compares two names that were read: a score between 0 and 1.
import type { ReadName, ReadToken } from '../types.ts';

/** 1 is surely the same name, 0 surely not. Symmetric. */
export function compareRead(a: ReadName, b: ReadName): number {
  if (a.tokens.length === 0 || b.tokens.length === 0) return 0;
  return (cover(a, b) + cover(b, a)) / 2;
}

function cover(a: ReadName, b: ReadName): number {
  let sum = 0;
  let weight = 0;
  for (const token of a.tokens) {
    const share = token.role === 'name' ? 1 : 0.3;
    let best = 0;
    for (const other of b.tokens) best = Math.max(best, alike(token, other));
    sum += share * best;
    weight += share;
  }
  return sum / weight;
}

function alike(a: ReadToken, b: ReadToken): number {
  let best = 0;
  for (const x of a.codes)
    for (const y of b.codes) best = Math.max(best, 1 - distance(x, y) / Math.max(x.length, y.length, 1));
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
