// Which year of holidays is looked at, as it stands in the address of the page.

export type HolidaysSearch = { year?: number };

/** Reads the search of the address; what is no year of the calendar is left out. */
export function readHolidaysSearch({ year }: Record<string, unknown>): HolidaysSearch {
  const given = Number(year);
  return Number.isInteger(given) && given > 2000 && given <= 2100 ? { year: given } : {};
}

/** The year of the address, or this one. */
export const yearOf = ({ year }: HolidaysSearch): number => year ?? new Date().getUTCFullYear();
