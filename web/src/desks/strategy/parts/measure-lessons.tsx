// Lessons of events that speak to a measure and who follows them up; the external desk keeps them.
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { MeasurePage } from '../queries.ts';

export function MeasureLessons({ found: { item } }: { found: MeasurePage }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const asked = useAsk(
    'external.find-lessons',
    { item: item.id, limit: 50 },
    { when: may('external.find-lessons') },
  );
  const lessons = asked.data?.items ?? [];
  if (lessons.length === 0) return null;
  return (
    <section className="section" aria-labelledby="measure-lessons">
      <h2 id="measure-lessons">{t('web.measure.lessons')}</h2>
      <ul className="plain-list">
        {lessons.map(({ lesson, event, eventTitles, did, worked, followUp, finished }) => (
          <li key={lesson} className="line-item">
            <div>
              <div>
                <Text of={did} /> · <Text of={worked} />
              </div>
              <div className="small muted">
                <Link to="/external/events/$event" params={{ event } as never}>
                  <Text of={eventTitles} />
                </Link>
                {followUp && (
                  <>
                    {' · '}
                    <Text of={followUp.by.names} />{' '}
                    {finished
                      ? t('web.measure.lesson-finished', { date: format.date(finished.on) })
                      : t('web.measure.lesson-due', { date: format.date(followUp.dueOn) })}
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
