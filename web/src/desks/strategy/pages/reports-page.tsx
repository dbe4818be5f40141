// The reports: plan and coverage as files, in each language; the public export holds exactly what is public.
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { exportFormats } from '#desks/strategy/model/lists.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import type { Language } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { MadeReports } from '../parts/made-reports.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import { ReportLanguage } from '../parts/report-language.tsx';
import { WithParts } from '../parts/with-parts.tsx';
import type { Plan } from '../queries.ts';
import './gaps-page.css';

export function ReportsPage() {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/reports' });
  return (
    <Page title={t('web.nav.reports')} lead={t('web.reports.lead')} width="narrow">
      <WithPlan wanted={search.plan}>{(plan) => <Reports plan={plan} />}</WithPlan>
    </Page>
  );
}

function Reports({ plan }: { plan: Plan }) {
  const t = useT();
  const reader = useLanguage();
  const [language, setLanguage] = useState<Language>(reader);
  const [withParts, setWithParts] = useState(false);
  return (
    <>
      <MadeReports plan={plan} />
      <section className="section">
        <h2>{t('web.audit.title')}</h2>
        <p>{t('web.audit.about')}</p>
        <p>
          <Link to="/strategy/audit" search={{ plan: plan.id }}>
            {t('web.audit.open')}
          </Link>
        </p>
      </section>
      <div className="row reports-choice">
        <ReportLanguage language={language} change={setLanguage} />
        <WithParts checked={withParts} change={setWithParts} />
      </div>
      <section className="section">
        <h2>{t('web.reports.coverage')}</h2>
        <div className="report-line">
          <p>{t('web.reports.coverage-text')}</p>
          {exportFormats.map((format) => (
            <DownloadButton
              key={format}
              operation="strategy.export-coverage"
              input={{ plan: plan.id, withParts, format, language }}
            >
              {t(`web.reports.format.${format}`)}
            </DownloadButton>
          ))}
        </div>
      </section>
      <section className="section">
        <h2>{t('web.reports.plan')}</h2>
        <div className="report-line">
          <p>{t('web.reports.plan-text')}</p>
          {exportFormats.map((format) => (
            <DownloadButton
              key={format}
              operation="strategy.export-plan"
              input={{ plan: plan.id, format, language }}
            >
              {t(`web.reports.format.${format}`)}
            </DownloadButton>
          ))}
        </div>
      </section>
      <section className="section">
        <h2>{t('web.reports.roll-up')}</h2>
        <div className="report-line">
          <p>{t('web.reports.roll-up-text')}</p>
          {exportFormats.map((format) => (
            <DownloadButton
              key={format}
              operation="strategy.export-roll-up"
              input={{ plan: plan.id, format, language }}
            >
              {t(`web.reports.format.${format}`)}
            </DownloadButton>
          ))}
        </div>
      </section>
      <section className="section">
        <h2>{t('web.reports.public')}</h2>
        <div className="report-line">
          <p>{t('web.reports.public-text')}</p>
          <DownloadButton operation="strategy.export-public" input={{ plan: plan.id }}>
            {t('web.reports.format.json')}
          </DownloadButton>
          <DownloadButton operation="strategy.export-public" input={{ plan: plan.id, signed: true }}>
            {t('web.reports.format.signed')}
          </DownloadButton>
        </div>
      </section>
    </>
  );
}
