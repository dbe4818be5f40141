// Which dimension is the area and which the time: by the role that the file gives, else by the name that is usual.

import { StatisticsError } from './errors.ts';
import type { Dimension, Role } from './types.ts';

const usual: Readonly<Record<'area' | 'time', readonly string[]>> = {
  area: [
    'ref_area',
    'geo',
    'area',
    'region',
    'municipality',
    'община',
    'општина',
    'област',
    'район',
    'komuna',
  ],
  time: ['time_period', 'time', 'year', 'period', 'година', 'период', 'viti', 'periudha'],
};

type Unsure = Omit<Dimension, 'role'> & { role: Role | null };

/** Each role once: none or several is refused, since a guess here would put a figure beside the wrong place. */
export function settleRoles(dimensions: readonly Unsure[]): Dimension[] {
  const chosen = { area: find('area', dimensions), time: find('time', dimensions) };
  return dimensions.map(({ id, label, categories }) => {
    const role = id === chosen.area ? 'area' : id === chosen.time ? 'time' : 'other';
    return { id, label, role, categories };
  });
}

function find(role: 'area' | 'time', dimensions: readonly Unsure[]): string {
  const given = dimensions.filter((one) => one.role === role);
  const named = dimensions.filter((one) => one.role === null && usual[role].includes(one.id.toLowerCase()));
  const found = given.length > 0 ? given : named;
  const names = (list: readonly Unsure[]) => list.map(({ id }) => id).join(', ');
  if (found.length > 1) throw new StatisticsError('statistics.several', { role, dimensions: names(found) });
  const [only] = found;
  if (!only) throw new StatisticsError(`statistics.no-${role}`, { dimensions: names(dimensions) });
  return only.id;
}
