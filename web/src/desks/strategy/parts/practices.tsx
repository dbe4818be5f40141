// What was noted between two plans as good practice, by whom and when, and taking it away.
import { Link } from '@tanstack/react-router';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Comparison } from '../queries.ts';

export function Practices(props: { found: Comparison; practices: Comparison['practices'] }) {
  const t = useT();
  const may = useMay();
  const words = useWords();
  const format = useFormat();
  const drop = useOrder('strategy.drop-practice');
  const ours = new Map(props.found.own.map((one) => [one.id, one]));
  const others = new Map(props.found.theirs.map((one) => [one.id, one]));
  return (
    <section className="section" aria-labelledby="compare-practices">
      <h2 id="compare-practices">{t('web.compare.practice.title')}</h2>
      {drop.error && <ProblemNotice error={drop.error} />}
      {props.practices.length === 0 && <p className="muted">{t('web.compare.practice.none')}</p>}
      <ul className="plain-list">
        {props.practices.map(({ id, foreign, measure, plan, item, reason, post, at }) => (
          <li key={id} className="line-item">
            <div>
              <div>
                <Text of={others.get(measure)?.titles} /> →{' '}
                <Link to="/strategy/plan/items/$item" params={{ item }} search={{ plan }}>
                  <Text of={ours.get(item)?.titles} otherwise={t('web.compare.practice.own')} />
                </Link>
              </div>
              <div>{reason}</div>
              <div className="small muted">
                {t('web.compare.practice.by', { post: words(post), date: format.date(at) })}
              </div>
            </div>
            {may('strategy.drop-practice') && (
              <button
                type="button"
                className="tool-button screen-only"
                disabled={drop.isPending}
                onClick={() => drop.mutate({ foreign, practice: id })}
              >
                {t('web.compare.practice.drop')}
                <span className="only-read">: {words(others.get(measure)?.titles ?? null)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
