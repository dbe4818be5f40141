// JSON-stat 2.0, a response of class "dataset": one cube, its values in the order of its dimensions.

import { StatisticsError } from './errors.ts';
import { limits } from './limits.ts';
import { type Bag, bagAt, figureAt, isBag, listAt, member, textAt, textOrNull, wrong } from './look.ts';
import { settleRoles } from './roles.ts';
import type { Category, Cell, Role, Statistics } from './types.ts';

export function looksLikeJsonStat(root: Bag): boolean {
  return member(root, 'class') !== undefined || member(root, 'dimension') !== undefined;
}

export function readJsonStat(root: Bag): Statistics {
  const version = member(root, 'version');
  if (version !== '2.0')
    throw new StatisticsError('statistics.version', {
      format: 'JSON-stat',
      found: typeof version === 'string' ? version.slice(0, 20) : '–',
      wanted: '2.0',
    });
  if (member(root, 'class') !== 'dataset') wrong(member(root, 'class'), 'class', '“dataset”');
  const ids = listAt(member(root, 'id'), 'id').map((id, at) => textAt(id, `id ${at}`));
  const sizes = listAt(member(root, 'size'), 'size');
  if (sizes.length !== ids.length) wrong(sizes.length, 'size', `${ids.length} numbers, one for each id`);
  if (new Set(ids).size !== ids.length || ids.length > limits.dimensions) wrong(ids, 'id', 'different names');
  const named = bagAt(member(root, 'dimension'), 'dimension');
  const given = rolesOf(member(root, 'role'));
  const dimensions = ids.map((id, position) => {
    const at = `dimension ${id}`;
    const dimension = bagAt(member(named, id), at);
    const categories = categoriesOf(bagAt(member(dimension, 'category'), `${at} category`), at);
    if (sizes[position] !== categories.length)
      wrong(sizes[position], `size of ${id}`, `${categories.length}, as many as categories`);
    const label = textOrNull(member(dimension, 'label'), `${at} label`) ?? id;
    return { id, label, role: given.get(id) ?? null, categories };
  });
  const settled = settleRoles(dimensions);
  return {
    format: 'json-stat',
    title: textOrNull(member(root, 'label'), 'label'),
    source: textOrNull(member(root, 'source'), 'source'),
    updated: textOrNull(member(root, 'updated'), 'updated'),
    dimensions: settled,
    cells: cellsOf(
      member(root, 'value'),
      dimensions.map(({ categories }) => categories.length),
    ),
  };
}

function rolesOf(value: unknown): Map<string, Role> {
  const roles = new Map<string, Role>();
  if (value === undefined) return roles;
  const bag = bagAt(value, 'role');
  const names = { geo: 'area', time: 'time', metric: 'other' } as const;
  for (const [name, role] of Object.entries(names))
    for (const id of listAt(member(bag, name) ?? [], `role ${name}`))
      roles.set(textAt(id, `role ${name}`), role);
  return roles;
}

/** The index may be a list, an object of places, or absent where there is one category. */
function categoriesOf(category: Bag, at: string): Category[] {
  const labels = member(category, 'label');
  const words = labels === undefined ? {} : bagAt(labels, `${at} label`);
  const codes = codesOf(member(category, 'index') ?? Object.keys(words), `${at} index`);
  if (codes.length === 0) wrong(undefined, at, 'a category');
  return codes.map((code) => ({
    code,
    label: textOrNull(member(words, code), `${at} label ${code}`) ?? code,
  }));
}

function codesOf(index: unknown, at: string): string[] {
  if (!isBag(index)) {
    const codes = listAt(index, at).map((code) => textAt(code, at));
    if (new Set(codes).size !== codes.length) wrong(codes, at, 'different codes');
    return codes;
  }
  const codes = Object.entries(index).toSorted(([, one], [, other]) => Number(one) - Number(other));
  codes.forEach(([code, place], expected) => {
    if (place !== expected) wrong(place, `${at} of ${code}`, `the place ${expected}`);
  });
  return codes.map(([code]) => code);
}

function cellsOf(value: unknown, sizes: readonly number[]): Cell[] {
  const all = sizes.reduce((product, size) => product * size, 1);
  if (all > limits.cells)
    throw new StatisticsError('statistics.too-many-cells', { cells: all, limit: limits.cells });
  const cells: Cell[] = [];
  const add = (figure: unknown, place: number) => {
    const found = figureAt(figure, `value ${place}`);
    if (found !== null) cells.push({ at: unfold(place, sizes), value: found });
  };
  if (isBag(value)) {
    for (const [key, figure] of Object.entries(value)) {
      if (!/^\d+$/.test(key) || Number(key) >= all) wrong(key, 'value', `a place from 0 to ${all - 1}`);
      add(figure, Number(key));
    }
  } else {
    const list = listAt(value, 'value');
    if (list.length !== all) wrong(list.length, 'value', `${all} values`);
    list.forEach(add);
  }
  return cells;
}

/** The last dimension runs fastest. */
function unfold(place: number, sizes: readonly number[]): number[] {
  const at: number[] = [];
  let rest = place;
  for (const size of sizes.toReversed()) {
    at.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return at;
}
