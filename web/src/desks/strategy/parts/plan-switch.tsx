// Goes to another plan, where there is more than one.
import { useNavigate } from '@tanstack/react-router';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { type Plan, useCurrentPlan } from '../queries.ts';

export function PlanSwitch({ current }: { current: Pick<Plan, 'id'> }) {
  const t = useT();
  const words = useWords();
  const navigate = useNavigate();
  const { list } = useCurrentPlan(undefined);
  if (list.length < 2) return null;
  return (
    <label className="plan-choice screen-only">
      <span>{t('web.plan.which')}</span>
      <select
        className="plain-select"
        value={current.id}
        onChange={(event) => void navigate({ to: '.', search: { plan: event.currentTarget.value } as never })}
      >
        {list.map(({ id, titles, organisation }) => (
          <option key={id} value={id}>
            {words(titles)} ({words(organisation.names)})
          </option>
        ))}
      </select>
    </label>
  );
}
