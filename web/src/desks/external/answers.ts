// What the register's operations answer, where a page and its parts share it.
import type { OutputOf } from '../../kernel/operations.ts';

export type Agreement = OutputOf<'external.find-agreements'>['agreements'][number];
export type Neighbour = OutputOf<'external.find-neighbours'>['neighbours'][number];
export type Point = Neighbour['points'][number];
export type Matrix = OutputOf<'external.read-matrix'>;
export type Talk = Matrix['talks'][number];
