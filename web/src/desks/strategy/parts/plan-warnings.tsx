// What an approver of the plan will ask: one line each, with the next step. None of it stops anybody.
import { Link } from '@tanstack/react-router';
import { useT } from '../../../kernel/i18n.tsx';
import type { PlanPage } from '../queries.ts';
import './plan-warnings.css';

export function PlanWarnings({ found }: { found: PlanPage }) {
  const t = useT();
  const { plan, items, warnings } = found;
  const undecided = items.filter(({ publication }) => publication === 'undecided').length;
  if (warnings.length === 0) return null;
  return (
    <section className="plan-warnings tone-waiting screen-only" aria-labelledby="plan-warnings">
      <h2 id="plan-warnings" className="plan-warnings-title">
        {t('web.plan.warnings', { n: warnings.length })}
      </h2>
      <ul className="plain-list">
        {warnings.map((warning) => (
          <li key={warning}>
            <strong>{t(`web.plan.warning.${warning}`)}</strong> {t(`web.plan.warning.${warning}-todo`)}{' '}
            {warning === 'undecided-publication' && (
              <Link to="/strategy/plan/publication" search={{ plan: plan.id }} className="nowrap">
                {t('web.undecided.go', { n: undecided })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
