// One event: what is said of it, programme, papers, what was promised, and the lessons that came of it.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Event } from '../answers.ts';
import { EventDays } from '../parts/event-days.tsx';
import { EventFacts } from '../parts/event-facts.tsx';
import { PublicationWords } from '../../../kernel/parts/publication-words.tsx';
import '../parts/external.css';

const LevelPublication = later(() => import('../parts/level-publication.tsx'), 'LevelPublication');
const Commitments = later(() => import('../parts/commitments.tsx'), 'Commitments');
const Lessons = later(() => import('../parts/lessons.tsx'), 'Lessons');
const Papers = later(() => import('../parts/papers.tsx'), 'Papers');

export function EventPage() {
  const { event } = useParams({ strict: false }) as { event: string };
  const found = useAsk('external.read-event', { event });
  return (
    <Asked query={found} whole>
      {(answer) => <Shown key={answer.event.event} event={answer.event} today={answer.today} />}
    </Asked>
  );
}

function Shown({ event, today }: { event: Event; today: string }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const [act, setAct] = useState<'publication' | 'cancel'>();
  const publish = useOrder('external.publish-event');
  const cancel = useOrder('external.cancel-event');
  const done = () => setAct(undefined);
  return (
    <Page
      title={words(event.titles)}
      heading={<Text of={event.titles} />}
      crumbs={[{ to: '/external/events', text: t('web.nav.events') }]}
      beside={
        <span className="row">
          {event.state === 'cancelled' && (
            <StateBadge tone="quiet" text={t('state.external.event.cancelled')} />
          )}
          <PublicationWords publication={event.publication} />
        </span>
      }
      lead={
        <>
          <EventDays first={event.firstOn} last={event.lastOn} /> · <Text of={event.place} />
        </>
      }
      actions={
        <>
          {may('external.edit-event') && (
            <Button
              component={Link}
              to="/external/events/$event/edit"
              params={{ event: event.event } as never}
              leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />}
            >
              {t('web.external.change')}
            </Button>
          )}
          {may('external.publish-event') && (
            <Button variant="default" onClick={() => setAct('publication')}>
              {t('web.publication.title')}
            </Button>
          )}
          <DownloadButton operation="external.export-event" input={{ event: event.event }}>
            {t('web.external.to-calendar')}
          </DownloadButton>
          {event.state === 'planned' && event.lastOn >= today && may('external.cancel-event') && (
            <Button variant="default" onClick={() => setAct('cancel')}>
              {t('action.external.event.cancel')}
            </Button>
          )}
        </>
      }
    >
      {event.state === 'cancelled' && (
        <p>{t('web.external.cancelled-because', { reason: event.reason ?? '' })}</p>
      )}
      <EventFacts event={event} />
      <Lessons event={event} />
      <Commitments event={event} today={today} />
      <Papers event={event} />
      {act === 'publication' && (
        <LevelPublication
          title={t('operation.external.publish-event')}
          publication={event.publication}
          level={event.level}
          version={event.version}
          saving={publish.isPending}
          error={publish.error}
          save={(publication, base) =>
            publish.mutate({ event: event.event, base, publication }, { onSuccess: done })
          }
          close={done}
        />
      )}
      <ConfirmWithReason
        opened={act === 'cancel'}
        close={done}
        title={t('operation.external.cancel-event')}
        action={t('action.external.event.cancel')}
        saving={cancel.isPending}
        error={cancel.error}
        confirm={(reason) => cancel.mutate({ event: event.event, reason }, { onSuccess: done })}
      >
        <p>{t('web.external.cancel-text')}</p>
      </ConfirmWithReason>
    </Page>
  );
}
