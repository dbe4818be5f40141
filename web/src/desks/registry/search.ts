// What is looked for in the register, as it stands in the address of its page.
import { directions, type Direction } from '#desks/registry/model/lists.ts';

export type RegisterSearch = { year?: number; direction?: Direction; text?: string };

/** Reads the search of the address; what is no year and no direction is left out. */
export function readRegisterSearch(given: Record<string, unknown>): RegisterSearch {
  const { year, direction, text } = given;
  const known = directions.find((one) => one === direction);
  return {
    ...(typeof year === 'number' && year >= 1900 && year < 3000 ? { year } : {}),
    ...(known ? { direction: known } : {}),
    ...(typeof text === 'string' && text !== '' ? { text: text.slice(0, 200) } : {}),
  };
}
