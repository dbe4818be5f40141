// What anybody may read of the events, without signing in: facts, programme, the note, and the way into a calendar.
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Text, useFormat, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { Outside } from '../../../kernel/pages/outside.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { ProgrammeByDay } from '../parts/event-facts.tsx';
import { type OpenEvents, openEventsQuery, openJointQuery, openPlace } from '../open-queries.ts';
import '../parts/external.css';

export function OpenEventsPage() {
  const t = useT();
  const language = useLanguage();
  const { event } = useSearch({ strict: false }) as { event?: string };
  const found = useQuery(openEventsQuery(event));
  return (
    <Outside title={t('web.external.open.title')}>
      <Asked query={found}>
        {({ events }) => (
          <>
            {events.length === 0 && <p>{t('web.external.open.none')}</p>}
            {events.map((one) => (
              <OpenEvent key={one.event} event={one} />
            ))}
          </>
        )}
      </Asked>
      <p>
        <a href={`${openPlace}/calendar.ics?language=${language}`}>
          {t('web.external.open.all-to-calendar')}
        </a>
      </p>
      <p>
        <Link to="/letters">{t('web.external.open.letters')}</Link>
      </p>
      <OpenJointActivities />
    </Outside>
  );
}

/** What is done together with other countries, where each of them has accepted it. */
function OpenJointActivities() {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const found = useQuery(openJointQuery());
  const activities = found.data?.activities ?? [];
  if (activities.length === 0) return null;
  return (
    <section className="section external-open" aria-labelledby="joint">
      <h2 id="joint">{t('web.external.open.joint')}</h2>
      {activities.map((one) => (
        <article key={one.joint} className="external-card" aria-labelledby={`joint-${one.joint}`}>
          <h3 id={`joint-${one.joint}`}>
            <Text of={one.titles} />
          </h3>
          {one.state === 'stopped' && <StateBadge tone="late" text={t('state.external.joint.stopped')} />}
          <p>
            {t('web.external.open.joint-with', {
              first: format.date(one.firstOn),
              last: format.date(one.lastOn),
              sides: one.sides.map(words).join(', '),
            })}
          </p>
          {one.withdrawn.length > 0 && (
            <p>{t('web.external.open.joint-withdrawn', { sides: one.withdrawn.map(words).join(', ') })}</p>
          )}
          <p className="external-covers">
            <Text of={one.aim} />
          </p>
        </article>
      ))}
      <p>
        <a href={`${openPlace}/joint.ics?language=${language}`}>{t('web.external.open.joint-calendar')}</a>
      </p>
    </section>
  );
}

function OpenEvent({ event }: { event: OpenEvents['events'][number] }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const id = `event-${event.event}`;
  const organisers = event.organisers.map(words).join(', ');
  return (
    <article className="external-card external-open" aria-labelledby={id}>
      <h2 id={id}>
        <Text of={event.titles} />
      </h2>
      {event.state === 'cancelled' && <StateBadge tone="late" text={t('state.external.event.cancelled')} />}
      <p>
        {t(event.firstOn === event.lastOn ? 'web.external.open.note-day' : 'web.external.open.note', {
          first: format.date(event.firstOn),
          last: format.date(event.lastOn),
          place: words(event.place),
          organisers,
        })}
      </p>
      <dl className="facts">
        <dt>{t('web.external.event.theme')}</dt>
        <dd className="external-covers">
          <Text of={event.themes} />
        </dd>
      </dl>
      {event.note && (
        <p className="external-covers">
          <Text of={event.note} />
        </p>
      )}
      <ProgrammeByDay programme={event.programme} />
      <p>
        <a
          href={`${openPlace}/calendar.ics?record=${event.event}&language=${language}`}
          aria-label={t('web.external.open.to-calendar-what', { what: words(event.titles) })}
        >
          {t('web.external.to-calendar')}
        </a>
      </p>
    </article>
  );
}
