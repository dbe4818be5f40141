// What an approver of the plan will ask: one line each, with the next step. None of it stops anybody.
import { Link } from '@tanstack/react-router';
import { Text, useT } from '../../../kernel/i18n.tsx';
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
            {warning === 'effect-not-measured' && <WithoutEffect found={found} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many that a list of them all would hide the rest of the plan are counted, and opened when somebody asks. */
function WithoutEffect({ found }: { found: PlanPage }) {
  const t = useT();
  const missing = new Set(found.withoutEffect);
  const items = found.items.filter(({ id }) => missing.has(id));
  return (
    <details className="plan-without-effect">
      <summary>{t('web.plan.without-effect', { n: missing.size })}</summary>
      <ul className="plain-list">
        {items.map(({ id, externalId, titles }) => (
          <li key={id}>
            <Link to="/strategy/plan/items/$item" params={{ item: id }} search={{ plan: found.plan.id }}>
              {externalId} <Text of={titles} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
