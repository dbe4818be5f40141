// One cell of the matrix: what ties measure and paragraph, or tying them.
import { Link } from '@tanstack/react-router';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Plan } from '../queries.ts';
import type { MatrixCell } from './matrix.tsx';
import { TieMeasure } from './tie-measure.tsx';
import { UntieButton } from './untie-button.tsx';
import { paragraphSign } from './words.tsx';

export function MatrixDialog({ cell, plan, close }: { cell: MatrixCell; plan: Plan; close: () => void }) {
  const t = useT();
  const may = useMay();
  const { row, measure, tie } = cell;
  if (!tie && may('strategy.tie-measure')) {
    return (
      <TieMeasure
        plan={measure.plan}
        instrument={plan.instrument}
        address={row.address}
        heading={measure.titles}
        item={measure.id}
        close={close}
      />
    );
  }
  return (
    <Dialog close={close} title={`${paragraphSign(row.address)} · ${measure.externalId ?? ''}`}>
      <div className="stack">
        <p>
          <Link to="/strategy/read" search={{ at: row.address, plan: plan.id }}>
            <Text of={row.heading} />
          </Link>
        </p>
        <p>
          <Link to="/strategy/plan/items/$item" params={{ item: measure.id }} search={{ plan: measure.plan }}>
            <Text of={measure.titles} />
          </Link>
        </p>
        <p>{tie ? t(`strength.${tie.strength}`) : t('web.matrix.no-tie')}</p>
        {tie?.note && <p className="muted">{tie.note}</p>}
        {tie && (
          <div>
            <UntieButton plan={measure.plan} tie={tie.id} address={row.address} titles={measure.titles} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
