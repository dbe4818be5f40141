/** The public form of decisions: adopted, public on that day, of a session whose minutes are agreed; nothing of the others. */
import { isPublicOn } from '#kernel/records/define.ts';
import type { Decision } from '../model/decisions.ts';

/** True where anybody may see it on that day. */
export function isPublic({ state, minutesAgreed, publication }: Decision, today: string): boolean {
  if ((state !== 'adopted' && state !== 'ended') || !minutesAgreed) return false;
  return isPublicOn(publication, today);
}

/** How single institutions voted, who attended, action items and minutes are not in it. */
export function publicDecisions(decisions: readonly Decision[], today: string) {
  return {
    format: 'zaedno-decisions/1',
    on: today,
    decisions: decisions
      .filter((one) => isPublic(one, today))
      .map((one) => ({
        id: one.decision,
        body: one.bodyNames,
        session: one.sessionNumber,
        decidedOn: one.decidedOn,
        texts: one.texts,
        way: one.way,
        counts: one.way === 'vote' ? one.counts : null,
        registry: one.registry && { number: one.registry.number, on: one.registry.on },
        ended: one.state === 'ended',
      })),
  };
}
