// What was noted at a measure as good practice of others.
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { MeasurePage } from '../queries.ts';

/** Nothing where nothing was noted. */
export function MeasurePractices({ found: { plan, item } }: { found: MeasurePage }) {
  const t = useT();
  const may = useMay();
  const words = useWords();
  const format = useFormat();
  const asked = useAsk(
    'strategy.find-practices',
    { plan: plan.id, item: item.id },
    { when: may('strategy.find-practices') },
  );
  const practices = asked.data?.practices ?? [];
  if (practices.length === 0) return null;
  return (
    <section className="section" aria-labelledby="measure-practices">
      <h2 id="measure-practices">{t('web.practice.of-measure')}</h2>
      <ul className="plain-list">
        {practices.map(({ id, foreign, titles, names, reason, at }) => (
          <li key={id} className="line-item">
            <div>
              <Link to="/strategy/compare" search={{ plan: plan.id, with: foreign }}>
                <Text of={titles} />
              </Link>
              <div>{reason}</div>
              <div className="small muted">
                {t('web.practice.from', { who: words(names), date: format.date(at) })}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
