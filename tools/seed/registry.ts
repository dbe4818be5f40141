/** The registry of the invented country's office: a letter that waits for its answer, one that was filed, a number that is void. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';

const museum = {
  en: 'Museum of Orvik',
  bg: 'Музей на Орвик',
  mk: 'Музеј на Орвик',
  sq: 'Muzeu i Orvikut',
};
const nothing = {
  theirNumber: null,
  theirDay: null,
  paperAt: null,
  paperUntil: null,
  about: [],
} as const;

/** Does nothing in a house without the registry, or where something is entered already. */
export async function seedRegistry(house: House, owner: Client): Promise<void> {
  if (!house.operations.has('registry.enter-incoming')) return;
  if ((await owner.query('select 1 from registry.items limit 1')).rows.length > 0) return;
  const editor = await atWork(house, owner, 'editor', 'strategy-work');
  await seedIncoming(house, owner, editor);
}

async function seedIncoming(house: House, owner: Client, editor: AtWork): Promise<string> {
  const day = (days: number) =>
    new Date(house.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const enter = async (facts: object) =>
    (
      await editor.does<{ item: string }>('registry.enter-incoming', {
        ...nothing,
        numbering: { by: 'desk', on: day(-3) },
        ...facts,
      })
    ).item;
  const filed = await enter({
    correspondent: { kind: 'private-person' },
    subjects: {
      en: 'Thanks for an open evening',
      bg: 'Благодарност за отворена вечер',
      mk: 'Благодарност за отворена вечер',
      sq: 'Falënderim për një mbrëmje të hapur',
    },
  });
  await editor.does('registry.file-incoming', { item: filed, reason: 'Thanks only; no answer is asked for' });
  const twice = await enter({
    correspondent: { kind: 'institution', names: museum },
    subjects: {
      en: 'Invitation to an open day',
      bg: 'Покана за ден на отворените врати',
      mk: 'Покана за отворен ден',
      sq: 'Ftesë për një ditë të hapur',
    },
  });
  await editor.does('registry.void-incoming', { item: twice, reason: 'Entered twice on the same day' });
  const measure = await owner.query(
    `select i.record_id as plan, i.item_id as item from strategy.items i where i.external_id = '1.3.3' limit 1`,
  );
  const waiting = await enter({
    correspondent: { kind: 'institution', names: museum },
    subjects: {
      en: 'Invitation to an open day',
      bg: 'Покана за ден на отворените врати',
      mk: 'Покана за отворен ден',
      sq: 'Ftesë për një ditë të hapur',
    },
    theirNumber: '07-114/1',
    theirDay: day(-6),
    paperAt: 'Archive room 2, shelf 4',
    paperUntil: '2036-12-31',
    about: measure.rows,
  });
  const office = await owner.query(
    `select organisation_id as organisation, post_id as post from kernel.posts
     where 'strategy.deputy-prevention' = any (roles) limit 1`,
  );
  await editor.does('registry.assign-incoming', {
    item: waiting,
    base: 1,
    ...office.rows[0],
    dueOn: day(7),
  });
  return waiting;
}
