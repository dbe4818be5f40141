/** Whether minutes may be agreed: by every institution that attended with a voice, or after silence that a person confirms. */
import { refuse } from '#kernel/operation/errors.ts';
import type { FoundName, Voice } from '../model/minutes.ts';
import type { Attendance } from '../model/sessions.ts';

type Said = Pick<Voice, 'organisation' | 'agrees' | 'round'>;
type Attended = Pick<Attendance, 'organisation' | 'organisationNames' | 'way'>;

/** Institutions with a voice whose last word of this round is not that they agree. `voices`: the newest first. */
export function awaitedOf(attendance: readonly Attended[], voices: readonly Said[], round: number) {
  return attendance
    .filter(
      ({ way, organisation }) => way !== 'guest' && lastWord(voices, organisation, round)?.agrees !== true,
    )
    .map(({ organisation, organisationNames: names }) => ({ organisation, names }));
}

function lastWord(voices: readonly Said[], organisation: string, round: number): Said | undefined {
  return voices.find((one) => one.round === round && one.organisation === organisation);
}

/** A name that nobody looked at is neither sent around nor agreed (rights.md G13). */
export function requireNamesLookedAt(names: readonly FoundName[]): void {
  const n = names.filter(({ why }) => why === null).length;
  if (n > 0) refuse('committee.names-to-look-at', { params: { n } });
}

export function requireEverybody(awaited: readonly unknown[]): void {
  if (awaited.length > 0) refuse('committee.not-everybody-agreed', { params: { n: awaited.length } });
}

/** Silence counts after its last day, and only where nobody's remark is left standing. */
export function requireSilence(
  silentUntil: string | null,
  today: string,
  voices: readonly Said[],
  round: number,
): void {
  if (silentUntil === null || silentUntil >= today) refuse('committee.silence-not-over');
  const organisations = new Set(voices.map(({ organisation }) => organisation));
  if ([...organisations].some((one) => lastWord(voices, one, round)?.agrees === false))
    refuse('committee.remark-stands');
}
