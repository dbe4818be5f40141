// One reporting period: whose sheet is where, who is late, and where nobody could answer.
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { PeriodPage as Found, SheetLine } from '../answers.ts';
import { PeriodState, SheetState } from '../parts/states.tsx';
import '../parts/reporting.css';

const Letters = later(() => import('../parts/letters.tsx'), 'Letters');
const AskMore = later(() => import('../parts/ask-more.tsx'), 'AskMore');

export function PeriodPage() {
  const { period } = useParams({ from: '/house/reporting/reporting/periods/$period' });
  const found = useAsk('reporting.read-period', { period });
  return (
    <Asked query={found} whole>
      {(page) => <PeriodView found={page} />}
    </Asked>
  );
}

function PeriodView({ found }: { found: Found }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const { period, sheets } = found;
  return (
    <Page
      title={words(period.names)}
      heading={<Text of={period.names} />}
      crumbs={[{ to: '/reporting/periods', text: t('web.nav.periods') }]}
      beside={<PeriodState state={period.state} />}
      lead={
        <>
          {t('web.reporting.span', { from: format.date(period.fromOn), to: format.date(period.toOn) })} ·{' '}
          {t('web.reporting.due', { date: format.date(period.dueOn) })} ·{' '}
          {t(`web.reporting.steps.${period.steps}`)}
        </>
      }
      actions={<PeriodActs period={period} />}
    >
      {sheets.length === 0 ? (
        <Empty title={t('web.reporting.no-sheets')}>{t('web.reporting.no-sheets-more')}</Empty>
      ) : (
        <Sheets period={period.period} sheets={sheets} />
      )}
      {may('reporting.find-letters') && <Letters period={period.period} />}
    </Page>
  );
}

function PeriodActs({ period: { period, state } }: { period: Found['period'] }) {
  const t = useT();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [more, setMore] = useState(false);
  const close = useOrder('reporting.close-period');
  const reopen = useOrder('reporting.reopen-period');
  const isOpen = state === 'open';
  const order = isOpen ? close : reopen;
  if (!may(isOpen ? 'reporting.close-period' : 'reporting.reopen-period')) return null;
  const title = t(`operation.reporting.${isOpen ? 'close' : 'reopen'}-period`);
  const done = { onSuccess: () => setAsking(false) };
  return (
    <>
      {isOpen && may('reporting.ask-more') && (
        <Button variant="default" onClick={() => setMore(true)}>
          {t('web.reporting.more')}
        </Button>
      )}
      {more && <AskMore period={period} close={() => setMore(false)} />}
      <Button variant="default" onClick={() => setAsking(true)}>
        {title}
      </Button>
      <ConfirmWithReason
        opened={asking}
        close={() => setAsking(false)}
        title={title}
        action={t(`action.reporting.period.${isOpen ? 'close' : 'reopen'}`)}
        withReason={!isOpen}
        saving={order.isPending}
        error={order.error}
        confirm={(reason) =>
          isOpen ? close.mutate({ period }, done) : reopen.mutate({ period, reason }, done)
        }
      >
        <p>{t(isOpen ? 'web.reporting.close-text' : 'web.reporting.reopen-text')}</p>
      </ConfirmWithReason>
    </>
  );
}

/** Late ones first, then what waits for the office, then the rest; by name within. */
function Sheets({ period, sheets }: { period: string; sheets: readonly SheetLine[] }) {
  const t = useT();
  const words = useWords();
  const language = useLanguage();
  const rank = ({ late, state }: SheetLine) =>
    late ? 0 : state === 'handed-in' || state === 'checked' ? 1 : state === 'approved' ? 3 : 2;
  const sorted = sheets.toSorted(
    (a, b) => rank(a) - rank(b) || words(a.names).localeCompare(words(b.names), language),
  );
  return (
    <Frame label={t('web.reporting.sheets')}>
      <table className="plain-table cards-table">
        <caption className="only-read">{t('web.reporting.sheets')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.reporting.institution')}</th>
            <th scope="col">{t('web.reporting.state')}</th>
            <th scope="col">{t('web.reporting.answered')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((sheet) => (
            <tr key={sheet.sheet}>
              <th scope="row">
                <Link to="/reporting/periods/$period/sheets/$sheet" params={{ period, sheet: sheet.sheet }}>
                  <Text of={sheet.names} />
                </Link>
                {!sheet.somebodyAnswers && (
                  <div className="muted small reporting-note">{t('web.reporting.nobody-answers')}</div>
                )}
              </th>
              <td>
                <div className="row">
                  <SheetState state={sheet.state} />
                  {sheet.late && <StateBadge tone="late" text={t('web.reporting.is-late')} />}
                </div>
                {sheet.reason && <div className="muted small">{sheet.reason}</div>}
              </td>
              <td>{t('web.reporting.of', { n: sheet.answered, of: sheet.asked })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
