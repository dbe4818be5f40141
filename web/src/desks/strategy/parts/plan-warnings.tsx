// What a plan is warned about: one thing by itself, several as one list, so that the plan stays in sight.
import { useT } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import type { PlanPage } from '../queries.ts';

export function PlanWarnings({ warnings }: { warnings: PlanPage['warnings'] }) {
  const t = useT();
  const [first] = warnings;
  if (!first) return null;
  if (warnings.length === 1) {
    return (
      <Notice tone="waiting" title={t(`web.plan.warning.${first}`)}>
        <p>{t(`web.plan.warning.${first}-todo`)}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="waiting" title={t('web.plan.warnings', { n: warnings.length })}>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>
            {t(`web.plan.warning.${warning}`)} {t(`web.plan.warning.${warning}-todo`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
