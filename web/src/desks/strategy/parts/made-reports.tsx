// The implementation reports of a plan: those that were made, a preview, and the form that makes the next.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Plan, Report } from '../queries.ts';

const MakeReport = later(() => import('./make-report.tsx'), 'MakeReport');

export function MadeReports({ plan }: { plan: Plan }) {
  const t = useT();
  const may = useMay();
  const [making, setMaking] = useState(false);
  const found = useAsk('strategy.find-reports', { plan: plan.id });
  return (
    <section className="section">
      <h2>{t('web.report.title')}</h2>
      <p>{t('web.report.about')}</p>
      <Asked query={found}>
        {({ reports }) =>
          reports.length === 0 ? (
            <p className="muted">{t('web.report.none')}</p>
          ) : (
            <ul className="plain-list">
              {reports.map((report) => (
                <ReportLine key={report.id} plan={plan.id} report={report} />
              ))}
            </ul>
          )
        }
      </Asked>
      <div className="page-actions screen-only">
        <Button onClick={() => setMaking(true)}>
          {t(plan.yours && may('strategy.make-report') ? 'web.report.make' : 'web.report.look')}
        </Button>
        <Link to="/strategy/report-templates">{t('web.report.templates')}</Link>
        <Link to="/strategy/questionnaires" search={{ plan: plan.id }}>
          {t('web.report.questionnaires')}
        </Link>
      </div>
      {making && <MakeReport plan={plan} close={() => setMaking(false)} />}
    </section>
  );
}

function ReportLine({ plan, report }: { plan: string; report: Report }) {
  const t = useT();
  const format = useFormat();
  const { period, number, corrections, registry } = report;
  return (
    <li className="line-item">
      <div>
        <Link to="/strategy/reports/$report" params={{ report: report.id }} search={{ plan }}>
          {t('web.report.name', { number, from: format.date(period.from), until: format.date(period.until) })}
        </Link>
        <div className="small muted">
          {t('web.report.made', { on: format.date(report.madeOn) })}
          {registry && ` · ${registry.number}`}
          {corrections > 0 && ` · ${t('web.report.corrects', { n: corrections })}`}
        </div>
        {report.note && (
          <div className="small">
            <Text of={report.note} />
          </div>
        )}
      </div>
    </li>
  );
}
