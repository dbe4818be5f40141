// Today: what waits for me, by when, under which rule, with the one next action. Nothing else competes.
import { useState } from 'react';
import { desks } from '../../desks.ts';
import { todays } from '../../todays.ts';
import type { Ahead } from '../ask-ahead.ts';
import { useFormat, useT, useToday } from '../i18n.tsx';
import { ownOrdersQuery } from '../orders.ts';
import { Page } from '../page.tsx';
import { OnBehalf } from '../parts/on-behalf.tsx';
import { OwnOpenings } from '../parts/own-openings.tsx';
import { OwnOrders } from '../parts/own-orders.tsx';
import { TodayLists } from '../parts/today-lists.tsx';
import { sinceQuery, todayQuery } from '../today-queries.ts';

export function TodayPage() {
  const t = useT();
  const format = useFormat();
  const [now] = useState(() => new Date());
  const day = useToday();
  const today = format.date(now, 'full');
  return (
    <Page
      title={t('web.today.title')}
      heading={
        // Only English writes its days with a capital; a heading begins with one in every language.
        <time dateTime={day}>{today.slice(0, 1).toLocaleUpperCase() + today.slice(1)}</time>
      }
      width="narrow"
    >
      <OnBehalf />
      <OwnOpenings />
      <OwnOrders desks={desks} />
      <TodayLists desks={todays} />
    </Page>
  );
}

/** All that the page asks, for whoever is on the way to it. */
export async function firstOfToday({ house, may }: Ahead): Promise<void> {
  await Promise.all([
    house.queries.prefetchQuery(ownOrdersQuery(house)),
    ...todays.flatMap((desk) => [
      house.queries.prefetchQuery(todayQuery(house, desk, may)),
      house.queries.prefetchQuery(sinceQuery(house, desk, may)),
    ]),
  ]);
}
