/** A town with its own plan under the national one, and somebody in each of its posts. */
import { newId } from '#kernel/ids.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { startPlan } from '../operations/start-plan.ts';
import { anItem, type Built } from './builders.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import type { StrategyHouse } from './strategy-house.ts';

/** A focal point in a municipality of its own. */
export async function aTown(t: StrategyHouse, login = 'town'): Promise<AtWork> {
  const focalPoint = { roles: ['strategy.focal-point'], purposes: ['strategy-work'] as const };
  const town = await t.employ({ login, ...focalPoint });
  await asOwner(t, "update kernel.organisations set kind = 'municipality' where organisation_id = $1", [
    town.organisation,
  ]);
  return town;
}

/** Another post of the same institution, with somebody in it. */
export async function aColleague(t: StrategyHouse, of: AtWork): Promise<AtWork> {
  const post = newId();
  await asOwner(
    t,
    `insert into kernel.posts (post_id, circle_id, organisation_id, names, roles, purposes)
     select $1, circle_id, organisation_id, '{"en": "Second post"}', roles, purposes from kernel.posts where post_id = $2`,
    [post, of.post],
  );
  const colleague = await t.employ({ login: 'colleague', roles: [], purposes: ['strategy-work'], post });
  return { ...colleague, organisation: of.organisation };
}

/** The town's plan under a national one, with one measure that costs 5,000 euros. */
export async function aTownPlan(
  town: AtWork,
  { instrument, plan: partOf }: Built,
): Promise<{ plan: string; measure: string }> {
  const titles = { en: 'Plan of the town' };
  const { plan } = await town.does<{ plan: string }>(startPlan, { titles, instrument, partOf });
  const measure = await anItem(town, {
    plan,
    type: 'measure',
    titles: { en: 'A table for neighbours' },
    kind: 'prevention',
    level: 'local',
    budget: [{ source: 'Town', year: 2026, currency: 'EUR', planned: 500_000 }],
  });
  return { plan, measure };
}
