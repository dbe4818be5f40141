// Whether the plans that are part of this one count too.
import { useT } from '../../../kernel/i18n.tsx';

export function WithParts({ checked, change }: { checked: boolean; change: (checked: boolean) => void }) {
  const t = useT();
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => change(event.currentTarget.checked)} />
      {t('web.plan.with-parts')}
    </label>
  );
}
