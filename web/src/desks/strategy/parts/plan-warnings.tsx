// What an approver of the plan will ask: one line each, with the next step. None of it stops anybody.
import { Link } from '@tanstack/react-router';
import { useT } from '../../../kernel/i18n.tsx';
import type { PlanPage } from '../queries.ts';
import './plan-warnings.css';

export function PlanWarnings({ found }: { found: PlanPage }) {
  const t = useT();
  const { plan, items, warnings } = found;
  const undecided = items.filter(({ publication }) => publication === 'undecided').length;
  // Nobody is about to approve an approved plan: what is open is open for its next version.
  const waits = plan.state !== 'approved' && plan.state !== 'superseded';
  if (warnings.length === 0) return null;
  return (
    <section className="plan-warnings tone-waiting screen-only" aria-labelledby="plan-warnings">
      <h2 id="plan-warnings" className="plan-warnings-title">
        {t(waits ? 'web.plan.warnings' : 'web.plan.warnings-approved', { n: warnings.length })}
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
