// The period that a form begins with: the year in which one stands.
export function thisYear(): { from: string; until: string } {
  const year = new Date().getFullYear();
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}
