// The reporting periods: how far each has come; the office opens a new one here.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { sheetStates } from '#desks/reporting/model/lists.ts';
import type { Period } from '../answers.ts';
import { PeriodState } from '../parts/states.tsx';
import '../parts/reporting.css';

const OpenPeriod = later(() => import('../parts/open-period.tsx'), 'OpenPeriod');

export function PeriodsPage() {
  const t = useT();
  const may = useMay();
  const [opening, setOpening] = useState(false);
  const found = useAsk('reporting.find-periods', {});
  return (
    <Page
      title={t('web.nav.periods')}
      lead={t('web.reporting.lead')}
      actions={
        may('reporting.open-period') && (
          <Button
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            onClick={() => setOpening(true)}
          >
            {t('operation.reporting.open-period')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ periods }) =>
          periods.length === 0 ? (
            <Empty title={t('web.reporting.no-periods')}>{t('web.reporting.no-periods-more')}</Empty>
          ) : (
            <ul className="plain-list">
              {periods.map((period) => (
                <PeriodLine key={period.period} period={period} />
              ))}
            </ul>
          )
        }
      </Asked>
      {opening && <OpenPeriod close={() => setOpening(false)} />}
    </Page>
  );
}

function PeriodLine({ period }: { period: Period }) {
  const t = useT();
  const format = useFormat();
  const { names, fromOn, toOn, dueOn, state, counts, late } = period;
  const told = sheetStates.filter((one) => (counts[one] ?? 0) > 0);
  return (
    <li className="reporting-period">
      <div className="row">
        <h2>
          <Link to="/reporting/periods/$period" params={{ period: period.period }}>
            <Text of={names} />
          </Link>
        </h2>
        <PeriodState state={state} />
        {late > 0 && <StateBadge tone="late" text={t('web.reporting.late', { n: late })} />}
      </div>
      <p>
        {t('web.reporting.span', { from: format.date(fromOn), to: format.date(toOn) })} ·{' '}
        {t('web.reporting.due', { date: format.date(dueOn) })}
      </p>
      <p className="muted small">
        {told.map((one) => t(`web.reporting.count.${one}`, { n: counts[one] ?? 0 })).join(' · ')}
      </p>
    </li>
  );
}
