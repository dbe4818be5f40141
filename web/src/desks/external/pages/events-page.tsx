// The events of the office and its neighbours, the latest first, and the way into one's own calendar.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useHouse } from '../../../kernel/house.tsx';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Waiting } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { MoreRows } from '../../../kernel/parts/more-rows.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { EventRow } from '../answers.ts';
import { EventDays } from '../parts/event-days.tsx';
import { PublicationWords } from '../../../kernel/parts/publication-words.tsx';
import { eventsQuery } from '../queries.ts';
import '../parts/external.css';

export function EventsPage() {
  const t = useT();
  const may = useMay();
  const pages = useInfiniteQuery(eventsQuery(useHouse()));
  const events = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const today = pages.data?.pages[0]?.today ?? '';
  const toCome = events.filter(({ lastOn }) => lastOn >= today).toReversed();
  const past = events.filter(({ lastOn }) => lastOn < today);
  return (
    <Page
      title={t('web.nav.events')}
      lead={t('web.external.events.lead')}
      actions={
        <>
          {may('external.enter-event') && (
            <Button
              component={Link}
              to="/external/events/new"
              leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            >
              {t('operation.external.enter-event')}
            </Button>
          )}
          {may('external.export-calendar') && (
            <DownloadButton operation="external.export-calendar" input={{}}>
              {t('web.external.calendar')}
            </DownloadButton>
          )}
        </>
      }
    >
      {pages.error && <ProblemNotice error={pages.error} again={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {pages.data && events.length === 0 && (
        <Empty title={t('web.external.no-events')}>{t('web.external.no-events-more')}</Empty>
      )}
      <Group id="to-come" title={t('web.external.events.to-come')} events={toCome} />
      <Group id="past" title={t('web.external.events.past')} events={past} />
      <MoreRows pages={pages} />
      {pages.data && (
        <section className="section external-open" aria-labelledby="feed">
          <h2 id="feed">{t('web.external.feed')}</h2>
          <p>{t('web.external.feed-text')}</p>
          <p>
            <code className="external-address">{`${location.origin}/api/open/external/calendar.ics`}</code>
          </p>
          <p>
            <Link to="/events">{t('web.external.open-page')}</Link>
          </p>
        </section>
      )}
    </Page>
  );
}

function Group({ id, title, events }: { id: string; title: string; events: readonly EventRow[] }) {
  if (events.length === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="plain-list">
        {events.map((event) => (
          <EventLine key={event.event} event={event} />
        ))}
      </ul>
    </section>
  );
}

function EventLine({ event }: { event: EventRow }) {
  const t = useT();
  return (
    <li className="external-card">
      <div className="row">
        <Link to="/external/events/$event" params={{ event: event.event } as never}>
          <Text of={event.titles} />
        </Link>
        {event.state === 'cancelled' && (
          <StateBadge tone="quiet" text={t('state.external.event.cancelled')} />
        )}
        <PublicationWords publication={event.publication} />
      </div>
      <div>
        <EventDays first={event.firstOn} last={event.lastOn} /> · <Text of={event.place} />
      </div>
      <div className="muted small">{t('web.external.lessons-count', { n: event.lessons })}</div>
    </li>
  );
}
