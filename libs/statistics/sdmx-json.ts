// SDMX-JSON 2.0, a data message: one data set, its keys are places in the dimensions of the data set, the series and the observation.

import { StatisticsError } from './errors.ts';
import { limits } from './limits.ts';
import { type Bag, bagAt, figureAt, listAt, member, textAt, textOrNull, wrong } from './look.ts';
import { settleRoles } from './roles.ts';
import type { Category, Cell, Role, Statistics } from './types.ts';

export function looksLikeSdmxJson(root: Bag): boolean {
  return member(root, 'data') !== undefined && member(root, 'dimension') === undefined;
}

type Read = { id: string; label: string; role: Role | null; categories: Category[] };

export function readSdmxJson(root: Bag): Statistics {
  const data = bagAt(member(root, 'data'), 'data');
  // Version 1.0 has one "structure" there; 2.0 has a list.
  if (member(data, 'structures') === undefined && member(data, 'structure') !== undefined)
    throw new StatisticsError('statistics.version', { format: 'SDMX-JSON', found: '1.0', wanted: '2.0' });
  const structures = listAt(member(data, 'structures'), 'data structures');
  const sets = listAt(member(data, 'dataSets'), 'data dataSets');
  if (sets.length !== 1) wrong(sets.length, 'data dataSets', 'one data set');
  const set = bagAt(sets[0], 'dataSet');
  const which = member(set, 'structure') ?? 0;
  const structure = bagAt(structures[Number(which)], `structure ${String(which)}`);
  const levels = bagAt(member(structure, 'dimensions'), 'structure dimensions');
  const level = (name: string) =>
    listAt(member(levels, name) ?? [], `dimensions ${name}`).map((one, at) =>
      componentOf(one, `${name} ${at}`),
    );
  const [whole, series, observation] = [level('dataSet'), level('series'), level('observation')];
  for (const one of whole)
    if (one.categories.length !== 1) wrong(one.categories.length, `dimension ${one.id}`, 'one value');
  const dimensions = [...whole, ...series, ...observation];
  if (
    new Set(dimensions.map(({ id }) => id)).size !== dimensions.length ||
    dimensions.length > limits.dimensions
  )
    wrong(
      dimensions.map(({ id }) => id),
      'dimensions',
      'different names',
    );
  const meta = member(root, 'meta') === undefined ? {} : bagAt(member(root, 'meta'), 'meta');
  const sender = member(meta, 'sender') === undefined ? {} : bagAt(member(meta, 'sender'), 'meta sender');
  return {
    format: 'sdmx-json',
    title: nameOf(structure, 'structure'),
    source: nameOf(sender, 'meta sender') ?? textOrNull(member(sender, 'id'), 'meta sender id'),
    updated: textOrNull(member(meta, 'prepared'), 'meta prepared'),
    dimensions: settleRoles(dimensions),
    cells: cellsOf(set, whole.length, series, observation),
  };
}

function componentOf(value: unknown, at: string): Read {
  const bag = bagAt(value, at);
  const id = textAt(member(bag, 'id'), `${at} id`);
  const roles = listAt(member(bag, 'roles') ?? [], `${id} roles`);
  const role = roles.includes('REF_AREA') || roles.includes('GEO') ? 'area' : null;
  const time = roles.includes('TIME_PERIOD') || roles.includes('REF_PERIOD') || id === 'TIME_PERIOD';
  const categories = listAt(member(bag, 'values'), `${id} values`).map((one, place): Category => {
    const found = bagAt(one, `${id} value ${place}`);
    // Coded dimensions have ids, uncoded ones just a value.
    const code = textAt(member(found, 'id') ?? member(found, 'value'), `${id} value ${place}`);
    return { code, label: nameOf(found, `${id} value ${place}`) ?? code };
  });
  if (new Set(categories.map(({ code }) => code)).size !== categories.length)
    wrong('the same code twice', `${id} values`, 'different codes');
  return { id, label: nameOf(bag, id) ?? id, role: time ? 'time' : role, categories };
}

function nameOf(bag: Bag, at: string): string | null {
  const plain = textOrNull(member(bag, 'name'), `${at} name`);
  if (plain !== null || member(bag, 'names') === undefined) return plain;
  const [first] = Object.values(bagAt(member(bag, 'names'), `${at} names`));
  return textOrNull(first, `${at} names`);
}

function cellsOf(set: Bag, before: number, series: readonly Read[], observation: readonly Read[]): Cell[] {
  const head = Array.from({ length: before }, () => 0);
  const cells: Cell[] = [];
  const addAll = (observations: unknown, above: number[], at: string) => {
    for (const [key, found] of Object.entries(bagAt(observations, at))) {
      const where = `${at} ${key}`;
      const value = figureAt(listAt(found, where)[0], where);
      if (value !== null) cells.push({ at: [...above, ...placesOf(key, observation, where)], value });
      if (cells.length > limits.cells)
        throw new StatisticsError('statistics.too-many-cells', { cells: cells.length, limit: limits.cells });
    }
  };
  const flat = member(set, 'observations');
  const keyed = member(set, 'series');
  if (flat !== undefined && keyed !== undefined) wrong('both', 'dataSet', 'either series or observations');
  if (flat !== undefined) {
    if (series.length > 0) wrong('observations', 'dataSet', 'series, as the structure says');
    addAll(flat, head, 'observation');
    return cells;
  }
  for (const [key, one] of Object.entries(bagAt(keyed, 'dataSet series'))) {
    const above = [...head, ...placesOf(key, series, `series ${key}`)];
    addAll(member(bagAt(one, `series ${key}`), 'observations') ?? {}, above, `series ${key} observation`);
  }
  return cells;
}

/** "0:3": the place in each dimension of that level. */
function placesOf(key: string, dimensions: readonly Read[], at: string): number[] {
  const parts = key.split(':');
  if (parts.length !== dimensions.length) wrong(key, at, `${dimensions.length} places`);
  return parts.map((part, index) => {
    const most = dimensions[index]?.categories.length ?? 0;
    if (!/^\d+$/.test(part) || Number(part) >= most) wrong(part, at, `a place from 0 to ${most - 1}`);
    return Number(part);
  });
}
