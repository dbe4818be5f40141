// Everything that training wrote down, as arrays.
import type { EditCosts } from './edit-costs.ts';

export interface NameModel {
  readonly costs: EditCosts;
  /** By pair of scripts: what a word without edits speaks for, and each letter of it, in sixteenths of log-odds. */
  readonly base: Float32Array;
  readonly slope: Float32Array;
  /** By feature, in log-odds; the last is the beginning that every pair has. */
  readonly weights: Float64Array;
}
