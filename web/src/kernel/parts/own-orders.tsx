// Long work that one left: what is under way, what is done, what stopped, each with the way back to it.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OrderPlace, WebDesk } from '../desk.ts';
import { useT } from '../i18n.tsx';
import { type OwnOrder, useOwnOrders } from '../orders.ts';
import { ProblemNotice } from './problem-notice.tsx';
import './today.css';

export function OwnOrders({ desks }: { desks: readonly WebDesk[] }) {
  const t = useT();
  const orders = useOwnOrders();
  const lines = (orders.data?.items ?? []).flatMap((order) => {
    const place = desks.map((desk) => desk.orders?.[order.operation]?.(order)).find(Boolean);
    return place ? [{ order, place }] : [];
  });
  if (orders.error) return <ProblemNotice error={orders.error} again={() => void orders.refetch()} />;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="own-orders" className="today-orders">
      <h2 id="own-orders" className="section-head">
        {t('web.order.own')}
      </h2>
      <ul className="plain-list">
        {lines.map(({ order, place }) => (
          <OrderLine key={order.order} order={order} place={place} />
        ))}
      </ul>
    </section>
  );
}

function OrderLine({ order, place }: { order: OwnOrder; place: OrderPlace }) {
  const t = useT();
  const { state, file, tells, problem } = order;
  const what = t(place.text, { file: file ?? '' });
  return (
    <li className="today-line">
      <span className={state === 'failed' ? 'today-dot today-dot-urgent' : 'today-dot'} aria-hidden />
      <div className="today-what">
        {state === 'done' && t('web.order.line.done', { what, rows: tells?.['rows'] ?? 0 })}
        {state === 'failed' && t('web.order.line.failed', { what, why: problem?.title ?? '' })}
        {(state === 'waiting' || state === 'running') && t('web.order.line.open', { what })}
      </div>
      <Button
        component={Link}
        to={place.to}
        search={place.search as never}
        variant="default"
        size="compact-md"
      >
        {t(`web.order.line.${state === 'waiting' || state === 'running' ? 'open' : state}.action`)}
      </Button>
    </li>
  );
}
