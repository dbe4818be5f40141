/** Decisions of the office: what a tree looks like, who may hold what when, and what is still missing. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Breach } from './model/breaches.ts';
import type { Holder, Names, Organisation, signInStates } from './model.ts';

type Language = 'en' | 'bg' | 'mk' | 'sq';

/** A name in the reader's language, else in English, else in whichever it has. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names.en ?? names.bg ?? names.mk ?? names.sq ?? '';
}

/** Parents before children, brothers and sisters by name in the reader's language; what hangs in the air comes last. */
export function inTreeOrder(all: readonly Organisation[], language: Language): Organisation[] {
  const collator = new Intl.Collator(language);
  const known = new Set(all.map((one) => one.organisation));
  const under = Map.groupBy(all, (one) => (one.parent !== null && known.has(one.parent) ? one.parent : null));
  const branch = (parent: string | null, depth: number): Organisation[] =>
    (under.get(parent) ?? [])
      .toSorted((a, b) => collator.compare(nameIn(a.names, language), nameIn(b.names, language)))
      .flatMap((one) => [{ ...one, depth }, ...branch(one.organisation, depth + 1)]);
  return branch(null, 0);
}

/** Refuses a parent that would make an organisation its own ancestor. */
export function requireNoCircle(
  all: readonly { organisation: string; parent: string | null }[],
  organisation: string,
  parent: string | null,
): void {
  const parents = new Map(all.map((one) => [one.organisation, one.parent]));
  let above = parent;
  for (let steps = 0; above !== null && steps <= all.length; steps += 1) {
    if (above === organisation) refuse('office.organisation-under-itself');
    above = parents.get(above) ?? null;
  }
}

/** Refuses to end an organisation that still has posts or organisations under it. */
export function requireEmpty(all: readonly Organisation[], organisation: string): void {
  const posts = all.find((one) => one.organisation === organisation)?.posts ?? 0;
  const under = all.filter((one) => one.parent === organisation && one.endedOn === null).length;
  if (posts + under > 0) refuse('office.organisation-in-use', { params: { posts, under } });
}

type Days = { fromOn: string; untilOn: string | null };

/** True where two spans of days share a day; an open end lasts for ever. */
export function overlap(one: Days, other: Days): boolean {
  const startsIn = (a: Days, b: Days) =>
    a.fromOn >= b.fromOn && (b.untilOn === null || a.fromOn <= b.untilOn);
  return startsIn(one, other) || startsIn(other, one);
}

/** Refuses a last day before the first. */
export function requireDaysInOrder({ fromOn, untilOn }: Days): void {
  if (untilOn !== null && untilOn < fromOn) {
    refuse('kernel.input-invalid', {
      fields: [{ path: 'untilOn', code: 'before-start', message: 'The last day lies before the first.' }],
    });
  }
}

/** Refuses a second holder at the same time (a post is handed over, not doubled), and the same person twice. */
export function requireFree(
  holders: readonly Holder[],
  wanted: Days & { user: string; deputy: boolean },
): void {
  const meanwhile = holders.filter((holder) => holder.endedAt === null && overlap(holder, wanted));
  if (meanwhile.some((holder) => holder.user === wanted.user)) refuse('office.holds-it-already');
  if (!wanted.deputy && meanwhile.some((holder) => !holder.deputy)) refuse('office.post-has-a-holder');
}

/** Refuses to change what a post may do while somebody holds it or is proposed for it. */
export function requireNobodyHolds(holders: readonly Holder[], today: string): void {
  const now = holders.filter((one) => one.endedAt === null && (one.untilOn === null || one.untilOn >= today));
  if (now.length > 0) refuse('office.post-is-held', { params: { holders: now.length } });
}

/** Refuses to make another post of one of the office that somebody ever held: who watches whom is told by those posts. */
export function requireStaysInOffice(
  post: { roles: readonly string[]; holders: readonly unknown[] },
  roles: readonly string[],
): void {
  const isOfOffice = (role: string) => role.startsWith('office.');
  if (post.holders.length > 0 && post.roles.some(isOfOffice) && !roles.some(isOfOffice))
    refuse('office.post-stays-in-office');
}

/** How far somebody is with signing in. */
export function signInOf(
  state: { setUp: boolean; invitedUntil: Date | null },
  now: Date,
): (typeof signInStates)[number] {
  if (state.setUp) return 'set-up';
  if (state.invitedUntil === null) return 'not-invited';
  return state.invitedUntil > now ? 'invited' : 'invitation-over';
}

/** A breach is closed when it is known how it ended: contained, whom it touched, and what was learned. */
export function requireComplete({ containedAt, touches, lessons }: Breach): void {
  if (containedAt === null || touches === null || lessons === null) refuse('office.breach-incomplete');
}
