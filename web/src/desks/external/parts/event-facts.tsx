// What is said of an event: theme, organisers, who was invited, the programme by day, and the note for the public.
import { Link } from '@tanstack/react-router';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import type { Event, Party } from '../answers.ts';

export function EventFacts({ event }: { event: Event }) {
  const t = useT();
  const { publication } = event;
  return (
    <section className="section external-open" aria-labelledby="facts">
      <h2 id="facts">{t('web.external.event.facts')}</h2>
      <dl className="facts">
        <dt>{t('web.external.event.theme')}</dt>
        <dd className="external-covers">
          <Text of={event.themes} />
        </dd>
        <dt>{t('web.external.event.organisers')}</dt>
        <dd>
          <PartyNames parties={event.organisers} />
        </dd>
        <dt>{t('web.external.level')}</dt>
        <dd>{t(`web.external.level.${event.level}`)}</dd>
        <dt>{t('web.external.event.attribution')}</dt>
        <dd>{t(`web.external.attribution.${event.attribution}`)}</dd>
        {event.invited.length > 0 && (
          <>
            <dt>{t('web.external.event.invited')}</dt>
            <dd>
              <ul className="plain-list">
                {event.invited.map(({ party, answer }) => (
                  <li key={`${party.kind} ${party.id}`}>
                    <Text of={party.names} /> · {t(`web.external.answer.${answer}`)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {event.publicNote && (
          <>
            <dt>{t('web.external.event.note')}</dt>
            <dd className="external-covers">
              <Text of={event.publicNote} />
            </dd>
          </>
        )}
      </dl>
      {(publication.rule === 'public' || publication.rule === 'public-from') && (
        <p>
          <Link to="/events" search={{ event: event.event }}>
            {t('web.external.open-page-of')}
          </Link>
        </p>
      )}
      <ProgrammeByDay programme={event.programme} />
    </section>
  );
}

export function PartyNames({ parties }: { parties: readonly Pick<Party, 'names'>[] }) {
  const t = useT();
  return parties.map(({ names }, n) => (
    <span key={n}>
      {n > 0 && ', '}
      <Text of={names} otherwise={t('web.external.out-of-sight')} />
    </span>
  ));
}

type Part = {
  on: string;
  at: string | null;
  until: string | null;
  titles: Event['titles'];
};

export function ProgrammeByDay({ programme }: { programme: readonly Part[] }) {
  const t = useT();
  const format = useFormat();
  if (programme.length === 0) return null;
  const days = Map.groupBy(programme, ({ on }) => on);
  return (
    <>
      <h3>{t('web.external.event.programme')}</h3>
      {[...days].map(([day, parts]) => (
        <div key={day} className="external-day">
          <strong>
            <time dateTime={day}>{format.date(day)}</time>
          </strong>
          <ul className="plain-list">
            {parts.map(({ at, until, titles }, n) => (
              <li key={n}>
                {at && (
                  <span className="muted">
                    {at}
                    {until && `–${until}`}{' '}
                  </span>
                )}
                <Text of={titles} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
