/** A council that nobody works for here, and what the office does for it on its word. */
import { inDays } from '#kernel/test/days.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { findPermissions } from '../operations/find-permissions.ts';
import { findTypedIn } from '../operations/find-typed-in.ts';
import { permitEntry } from '../operations/permit-entry.ts';
import { startPlan } from '../operations/start-plan.ts';
import { anItem, aPlan, type Built } from './builders.ts';
import type { StrategyHouse } from './strategy-house.ts';
import { aTown } from './towns.ts';

export type Body = {
  id: string;
  hasAccount: boolean;
  own: boolean;
  entries: number;
  permissions: {
    id: string;
    holds: boolean;
    mayWithdraw: boolean;
    means: string;
    toldBy: string;
    to: { id: string };
    withdrawn: { reason: string } | null;
  }[];
};
export type Entry = {
  entry: string;
  act: string | null;
  by: { en?: string };
  plan: { id: string } | null;
  item: { id: string } | null;
  permission: { toldBy: string; means: string };
  objection: { reason: string } | null;
  answer: { words: string } | null;
  mayAnswer: boolean;
};

/** So many days from today, `YYYY-MM-DD`. */
export const day = inDays;

export type Council = Awaited<ReturnType<typeof aCouncil>>;

export async function aCouncil(t: StrategyHouse) {
  const national: Built = await aPlan(t);
  const body = await aTown(t, 'council');
  const council = body.organisation;
  await asOwner(t, `update kernel.organisations set kind = 'council' where organisation_id = $1`, [council]);
  const ends =
    'update kernel.holdings set ended_at = clock_timestamp() where post_id = $1 and ended_at is null';
  await asOwner(t, ends, [body.post]);
  return {
    id: council,
    national,
    /** On the word of its secretary, by telephone, for a hundred days. */
    async permit(who: AtWork, more: object = {}): Promise<string> {
      const told = { toldBy: 'Secretary of the council', means: 'telephone' };
      const input = { organisation: council, ...told, givenOn: day(-1), untilOn: day(100), ...more };
      return (await who.does<{ permission: string }>(permitEntry, input)).permission;
    },
    async entries(who: AtWork, more: object = {}): Promise<Entry[]> {
      return (await who.does<{ entries: Entry[] }>(findTypedIn, { organisation: council, ...more })).entries;
    },
    async seenBy(who: AtWork): Promise<Body | undefined> {
      const { bodies } = await who.does<{ bodies: Body[] }>(findPermissions, {});
      return bodies.find((one) => one.id === council);
    },
    async start(who: AtWork): Promise<string> {
      const { instrument, plan: partOf } = national;
      const facts = { titles: { en: 'Plan of the council' }, instrument, partOf, organisation: council };
      return (await who.does<{ plan: string }>(startPlan, facts)).plan;
    },
    /** Somebody begins to work for it. */
    async secretary(): Promise<AtWork> {
      const hired = { roles: ['strategy.focal-point'], purposes: ['strategy-work'] as const };
      const own = await t.employ({ login: 'secretary', ...hired });
      await asOwner(t, 'update kernel.posts set organisation_id = $1 where post_id = $2', [
        council,
        own.post,
      ]);
      return { ...own, organisation: council };
    },
  };
}

export const measureIn = (who: AtWork, plan: string): Promise<string> =>
  anItem(who, {
    plan,
    type: 'measure',
    titles: { en: 'An open hour' },
    kind: 'prevention',
    level: 'local',
  });
