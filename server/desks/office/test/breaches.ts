/** A breach that the data-protection officer has entered. */
import type { AtWork } from '#kernel/test/house.ts';
import type { Breach } from '../model/breaches.ts';
import { findBreaches } from '../operations/find-breaches.ts';
import { noteBreach } from '../operations/note-breach.ts';

export const aDayAgo = () => new Date(Date.now() - 24 * 3_600_000).toISOString();
export const facts = {
  touches: 'twelve people of two towns',
  lessons: 'laptops are locked by themselves now',
};

export async function aBreach(
  by: AtWork,
  more: object = {},
): Promise<{ breach: string; hold: string | null }> {
  return await by.does(noteBreach, { what: 'a laptop was stolen on a train', noticedAt: aDayAgo(), ...more });
}

/** As the register shows it. */
export async function shown(by: AtWork, breach: string): Promise<Breach> {
  const { breaches } = await by.does<{ breaches: Breach[] }>(findBreaches, {});
  const found = breaches.find((one) => one.breach === breach);
  if (!found) throw new Error('The register does not show this breach.');
  return found;
}
