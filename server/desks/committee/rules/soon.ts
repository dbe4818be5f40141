/** Sessions that should be called now. */
import type { SessionRow } from '../model/sessions.ts';

const soon = 14;

/** Planned, not called, and due within two weeks; a day that has passed counts too. */
export function sessionsSoon(sessions: readonly SessionRow[], today: string) {
  const last = new Date(`${today}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + soon);
  const until = last.toISOString().slice(0, 10);
  return sessions
    .filter(({ state, heldOn }) => state === 'planned' && heldOn <= until)
    .map(({ session, bodyNames, heldOn }) => ({ session, bodyNames, heldOn }));
}
