/** Invented statistics, taken in through the real importer. */
import type { AtWork } from '#kernel/test/house.ts';
import { importStatistics } from '../operations/import-statistics.ts';
import type { StrategyHouse } from './strategy-house.ts';

export type Taken = {
  statistics: string | null;
  format: string;
  open: { id: string }[];
  areas: number;
  figures: number;
  periods: string[];
  left: { code: string; label: string; population: number | null }[];
};

export const facts = {
  titles: { en: 'Early school leavers', bg: 'Рано напуснали училище' },
  unit: { en: '%' },
  source: 'Office of Statistics of Zarnevia',
  tableCode: 'ED-04',
  licence: 'CC BY 4.0',
  extractedOn: '2026-06-01',
};

/** Three towns: two large ones and Little Vale, where 4,999 people live. */
export const population = 'geo,time,value\nORV,2024,50000\nORV,2025,52000\nLUV,2025,5000\nVAL,2025,4999\n';
export const leavers = 'geo,time,value\nORV,2024,9.5\nORV,2025,8\nLUV,2025,12\nVAL,2025,40\nNEW,2025,1\n';

export async function takes(
  house: StrategyHouse,
  content: string | object,
  more: object = {},
  who: AtWork = house.editor,
): Promise<Taken> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const upload = { name: 'table.csv', type: 'text/csv', bytes: new TextEncoder().encode(text) };
  const input = { of: 'indicator', cause: 'education', facts, dryRun: false, ...more };
  return await house.uploads<Taken>(who, importStatistics, input, upload);
}

export const takesPopulation = (house: StrategyHouse, content = population) =>
  takes(house, content, { of: 'population', cause: null });
