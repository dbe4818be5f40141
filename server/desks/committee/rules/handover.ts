/** What belongs to the pack of a post. */

/** A task of the institution belongs to each of its posts until one is named. */
export function isOfPost({ ownerPost }: { ownerPost: string | null }, post: string): boolean {
  return ownerPost === null || ownerPost === post;
}

export function daysBefore(today: string, days: number): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
