/** The house of the letters to readers, switched on, with whoever comes, the clock and a coordinator at work in it. */
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { houseCircle, newId } from '#kernel/ids.ts';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { makeHouse } from '#kernel/operation/house.ts';
import { run } from '#kernel/operation/run.ts';
import { inSession } from '#kernel/test/as-clock.ts';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { digestDesk } from '../desk.ts';
import { confirmSubscription } from '../operations/confirm-subscription.ts';
import { subscribe } from '../operations/subscribe.ts';
import { takeLetters } from '../operations/take-letters.ts';

export const digestSource = { manifest: digestDesk, folder: fileURLToPath(new URL('..', import.meta.url)) };
export const choice = { language: 'en', every: 'week', lines: [], places: [] };
export const nowhere = '01900000-0000-7000-8000-000000000000';

export type Link = { subscription: string; secret: string };
export type Taken = {
  letters: { letter: string; to: string; subject: string; text: string }[];
  more: boolean;
};
type Does = <O>(operation: AnyOperation, input: unknown) => Promise<O>;
export type DigestHouse = TestHouse & {
  anybody: Does;
  clock: Does;
  coordinator: Does;
  /** The machine's tomorrow at ten, and so many days later. */
  on(days: number): void;
  take(): Promise<Taken['letters']>;
  /** Asks, and answers the link of the letter. */
  asked(address: string, more?: object): Promise<Link>;
  confirmed(address: string, more?: object): Promise<Link>;
  /** News of a record of everybody's, from today on. */
  tell(title: string, more?: object): Promise<void>;
};

/** As owner: the desk is on. */
export async function switchOn(owner: Client): Promise<void> {
  await owner.query(
    `insert into kernel.readiness (desk, circle_id, version, facts, proposed_by, proposed_at, switched_on_by, switched_on_at)
     values ('digest', $1, 1, '{"law": "an invented law"}', $2, now(), $3, now())`,
    [houseCircle, newId(), newId()],
  );
}

export async function openDigestHouse(): Promise<DigestHouse> {
  const t = await openTestHouse([digestSource], switchOn);
  const config = { ...t.house.config, origin: 'https://plan.office.xc', nodeName: 'Office of XC' };
  const house = makeHouse({ ...t.house, config });
  const start = Date.parse(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T10:00:00Z`);
  const on = (days: number) => t.setClock(new Date(start + days * 86_400_000));
  on(0);
  const at = async (login: string, role: string, purpose: 'public-information' | 'office-administration') =>
    t.employ({ login, roles: [role], purposes: [purpose], place: 'Orvik' });
  const as =
    ({ secret }: AtWork): Does =>
    (operation, input) =>
      run(house, operation, { secret, input }) as Promise<never>;
  const clock = as(await at('clock', 'kernel.clock', 'office-administration'));
  const anybody = as(await at('anybody', 'kernel.anybody', 'public-information'));
  const coordinator = await at('coordinator', 'strategy.coordinator', 'public-information');
  const take = async () => (await clock<Taken>(takeLetters, {})).letters;
  const asked = async (address: string, more: object = {}) => {
    await anybody(subscribe, { address, choice: { ...choice, ...more } });
    const letter = (await take()).find(({ to }) => to === address);
    const [, subscription = '', secret = ''] = /#([0-9a-f-]+)\.(\S+)/.exec(letter?.text ?? '') ?? [];
    return { subscription, secret };
  };
  return {
    ...t,
    anybody,
    clock,
    coordinator: as(coordinator),
    on,
    take,
    asked,
    async confirmed(address, more) {
      const link = await asked(address, more);
      await anybody(confirmSubscription, link);
      return link;
    },
    async tell(title, more = {}) {
      const today = house.clock().toISOString().slice(0, 10);
      const news = {
        kind: 'strategy.plan',
        item: nowhere,
        from: today,
        lines: [],
        places: [],
        titles: { en: title },
        ...more,
      };
      await inSession(
        t,
        coordinator,
        `select kernel.set_news(kernel.open_record($1, 'strategy', 'plan', $2, null, 'without-end'), '{}', $3::jsonb)`,
        [houseCircle, coordinator.organisation, JSON.stringify([news])],
      );
    },
  };
}
