/** An office with its three posts, and the steps by which two of them let a change of the keys happen. */
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { askCeremony } from '../operations/ask-ceremony.ts';
import { confirmCeremony } from '../operations/confirm-ceremony.ts';
import { findCeremonies } from '../operations/find-ceremonies.ts';
import type { Ceremony } from '../model.ts';
import { administrator, auditor, officer, openOffice } from './builders.ts';

export const reason = 'an invented yearly change';

export type Ceremonies = {
  t: TestHouse;
  admin: AtWork;
  overseer: AtWork;
  protector: AtWork;
  /** The first person asks; answers the ceremony. */
  ask(by: AtWork, change?: Ceremony['change']): Promise<string>;
  confirm(by: AtWork, ceremony: string): Promise<{ until: string }>;
  /** What one of them sees of it on the page. */
  seenBy(by: AtWork, ceremony: string): Promise<Ceremony | undefined>;
  close(): Promise<void>;
};

export async function openCeremonies(): Promise<Ceremonies> {
  const t = await openOffice();
  return {
    t,
    admin: await t.employ(administrator),
    overseer: await t.employ(auditor),
    protector: await t.employ(officer),
    ask: async (by, change = 'rotate-node-key') =>
      (await by.does<{ ceremony: string }>(askCeremony, { change, reason })).ceremony,
    confirm: (by, ceremony) => by.does<{ until: string }>(confirmCeremony, { ceremony }),
    seenBy: async (by, ceremony) =>
      (await by.does<{ ceremonies: Ceremony[] }>(findCeremonies, {})).ceremonies.find(
        (one) => one.ceremony === ceremony,
      ),
    close: () => t.close(),
  };
}
