// The report of all sides, heading by heading, each passage under whose word it is; and each side's own reports apart.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Joint, JointReport } from '../answers.ts';
import { EventDays } from './event-days.tsx';
import { SourceWords } from './joint-sides.tsx';

const JointReportForm = later(() => import('./joint-report-form.tsx'), 'JointReportForm');

export function JointReports({ joint }: { joint: Joint }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const [entering, setEntering] = useState<JointReport | 'new'>();
  const { merged, reports } = joint;
  return (
    <section className="section external-open" aria-labelledby="report">
      <h2 id="report">{t('web.joint.report')}</h2>
      {reports.length === 0 ? (
        <p className="muted">{t('web.joint.no-reports')}</p>
      ) : (
        <>
          <p>{t('web.joint.report-note')}</p>
          {(['did', 'reached', 'missing'] as const).map((heading) => (
            <Passages key={heading} heading={heading} passages={merged[heading]} />
          ))}
          {merged.silent.length > 0 && (
            <p>{t('web.joint.silent', { who: merged.silent.map(({ names }) => words(names)).join(', ') })}</p>
          )}
          <details>
            <summary>{t('web.joint.apart')}</summary>
            {joint.sides.map(({ party }) => (
              <OwnReports key={party.id} joint={joint} side={party.id} correct={setEntering} />
            ))}
          </details>
        </>
      )}
      {joint.state === 'accepted' && may('external.enter-report') && (
        <div className="page-actions">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => setEntering('new')}
          >
            {t('operation.external.enter-report')}
          </Button>
        </div>
      )}
      {entering && (
        <JointReportForm
          joint={joint}
          corrects={entering === 'new' ? undefined : entering}
          close={() => setEntering(undefined)}
        />
      )}
    </section>
  );
}

function Passages({
  heading,
  passages,
}: {
  heading: 'did' | 'reached' | 'missing';
  passages: Joint['merged']['did'];
}) {
  const t = useT();
  if (passages.length === 0) return null;
  return (
    <div className="external-open">
      <h3>{t(`web.joint.${heading}`)}</h3>
      {passages.map(({ side, report, fromOn, untilOn, text }) => (
        <figure key={report} className="external-said">
          <figcaption>
            <strong>
              <Text of={side.names} otherwise={t('web.external.out-of-sight')} />
            </strong>{' '}
            · <EventDays first={fromOn} last={untilOn} />
          </figcaption>
          <blockquote className="external-covers">
            <Text of={text} />
          </blockquote>
        </figure>
      ))}
    </div>
  );
}

function OwnReports(props: { joint: Joint; side: string; correct: (report: JointReport) => void }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const { joint, side, correct } = props;
  const own = joint.reports.filter((one) => one.side === side);
  const names = joint.sides.find(({ party }) => party.id === side)?.party.names ?? {};
  if (own.length === 0) return null;
  return (
    <div>
      <h3>
        <Text of={names} otherwise={t('web.external.out-of-sight')} />
      </h3>
      <ul className="plain-list">
        {own.map((report) => {
          const corrected = joint.reports.some(({ corrects }) => corrects === report.report);
          return (
            <li key={report.report} className="external-found">
              <div>
                <div className="row">
                  <EventDays first={report.fromOn} last={report.untilOn} />
                  {corrected && <StateBadge tone="quiet" text={t('web.joint.corrected')} />}
                </div>
                <div className="small muted">
                  {format.date(report.saidOn)} · <SourceWords source={report} />
                </div>
                {[report.did, report.reached, report.missing].map(
                  (text, at) =>
                    text && (
                      <div key={['did', 'reached', 'missing'][at]} className="external-covers">
                        <Text of={text} />
                      </div>
                    ),
                )}
              </div>
              {!corrected && joint.state === 'accepted' && may('external.enter-report') && (
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t('web.joint.correct-what', { who: words(names) })}
                  onClick={() => correct(report)}
                >
                  {t('web.joint.correct')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
