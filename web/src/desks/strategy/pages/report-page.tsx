// A report that was made: its files, what is different to the one before, and what was corrected since.
import { Button } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { ReportChanges } from '../parts/report-changes.tsx';
import { ReportCorrections } from '../parts/report-corrections.tsx';
import { ReportDownloads } from '../parts/report-downloads.tsx';
import { type ReportPage as Answer, useCurrentPlan } from '../queries.ts';
import './gaps-page.css';

const RegisterReport = later(() => import('../parts/register-report.tsx'), 'RegisterReport');
const PublishReport = later(() => import('../parts/publish-report.tsx'), 'PublishReport');

export function ReportPage() {
  const { report } = useParams({ from: '/house/strategy/strategy/reports/$report' });
  const search = useSearch({ from: '/house/strategy/strategy/reports/$report' });
  const { plans, plan } = useCurrentPlan(search.plan);
  const of = search.plan ?? plan?.id;
  return of ? <ReportOf key={report} plan={of} report={report} /> : <Asked query={plans}>{() => null}</Asked>;
}

function ReportOf({ plan, report }: { plan: string; report: string }) {
  const found = useAsk('strategy.read-report', { plan, report });
  return (
    <Asked query={found} whole>
      {(answer) => <View plan={plan} answer={answer} />}
    </Asked>
  );
}

function View({ plan, answer }: { plan: string; answer: Answer }) {
  const t = useT();
  const format = useFormat();
  const { report, since, corrections, correctedSince } = answer;
  const { from, until } = report.period;
  return (
    <Page
      title={t('web.report.name', {
        number: report.number,
        from: format.date(from),
        until: format.date(until),
      })}
      crumbs={[{ to: '/strategy/reports', text: t('web.nav.reports') }]}
    >
      {correctedSince.length > 0 && (
        <Notice tone="waiting" title={t('web.report.corrected-since', { n: correctedSince.length })}>
          <ReportCorrections
            plan={plan}
            caption={t('web.report.corrected-since-table')}
            found={correctedSince}
          />
        </Notice>
      )}
      <Facts plan={plan} report={report} />
      <section className="section">
        <h2>{t('web.report.files')}</h2>
        <p>{t('web.report.files-text')}</p>
        <ReportDownloads plan={plan} report={report.id} />
      </section>
      <section className="section">
        <h2>{t('web.report.difference')}</h2>
        <ReportChanges plan={plan} since={since} />
      </section>
      {corrections.length > 0 && (
        <section className="section">
          <h2>{t('web.report.corrections')}</h2>
          <ReportCorrections plan={plan} caption={t('web.report.corrections')} found={corrections} />
        </section>
      )}
    </Page>
  );
}

function Facts({ plan, report }: { plan: string; report: Answer['report'] }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const { plan: of } = useCurrentPlan(plan);
  const yours = of?.yours === true;
  const [registering, setRegistering] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const { registry, published, madeBy, note, unapproved, template } = report;
  const words = useWords();
  return (
    <section className="section stack-small">
      {note && (
        <p>
          <Text of={note} />
        </p>
      )}
      <p>
        {t('web.report.made', { on: format.date(report.madeOn, 'long') })}
        {madeBy && (
          <>
            {' · '}
            <Text of={madeBy} />
          </>
        )}
      </p>
      <p>{t('web.report.counts', { measures: report.measures, gaps: report.gaps })}</p>
      {template && (
        <p>{t('web.report.made-with', { name: words(template.names), number: template.number })}</p>
      )}
      {unapproved > 0 && <p>{t('web.report.unapproved', { n: unapproved })}</p>}
      {registry ? (
        <p>{t('web.report.registered', { number: registry.number, on: format.date(registry.date) })}</p>
      ) : (
        yours &&
        may('strategy.register-report') && (
          <Button variant="default" className="screen-only" onClick={() => setRegistering(true)}>
            {t('web.report.register')}
          </Button>
        )
      )}
      {published && <p>{t('web.report.published', { on: format.date(published.on), at: published.at })}</p>}
      {yours && may('strategy.publish-report') && (
        <Button variant="default" className="screen-only" onClick={() => setPublishing(true)}>
          {t('web.report.publish')}
        </Button>
      )}
      {publishing && (
        <PublishReport
          plan={plan}
          report={report.id}
          at={published?.at ?? ''}
          close={() => setPublishing(false)}
        />
      )}
      {registering && <RegisterReport plan={plan} report={report.id} close={() => setRegistering(false)} />}
    </section>
  );
}
