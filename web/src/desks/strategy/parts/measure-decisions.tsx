// What a committee decided about a measure: the decision, and what follows from it.
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { MeasurePage } from '../queries.ts';

/** Nothing where nothing was decided, and for whoever does not hear of committee work. */
export function MeasureDecisions({ found }: { found: MeasurePage }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const { plan, item } = found;
  const asked = useAsk(
    'committee.find-decisions',
    { plan: plan.id, measure: item.id },
    { when: may('committee.find-decisions') },
  );
  const { decisions = [], actions = [] } = asked.data ?? {};
  if (decisions.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('web.item.decisions')}</h2>
      <ul className="plain-list">
        {decisions.map(({ decision, session, bodyNames, decidedOn, texts }) => (
          <li key={decision} className="line-item">
            <div>
              <Link to="/committee/sessions/$session" params={{ session } as never}>
                <Text of={texts} />
              </Link>
              <div className="muted small">
                <Text of={bodyNames} /> · {format.date(decidedOn)}
              </div>
              <ul>
                {actions
                  .filter((one) => one.decision === decision)
                  .map((one) => (
                    <li key={one.action}>
                      <Text of={one.texts} />{' '}
                      <span className="muted small">
                        <Text of={one.ownerNames} /> ·{' '}
                        {t('web.item.decision-due', { date: format.date(one.dueOn) })}
                      </span>{' '}
                      {one.overdue ? (
                        <StateBadge tone="late" text={t('web.item.decision-overdue')} />
                      ) : (
                        <StateBadge
                          tone={one.state === 'done' ? 'done' : 'quiet'}
                          text={t(`web.item.decision-state.${one.state}`)}
                        />
                      )}
                    </li>
                  ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
