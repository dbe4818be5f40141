// One sheet: everything that an institution is asked, on one page. It answers here; the office checks, returns and approves here.
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useTOr, useWords } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { Timeline } from '../../../kernel/parts/timeline.tsx';
import { isProblem } from '../../../kernel/problem.ts';
import type { Row, SheetPage as Found } from '../answers.ts';
import { AnswerRow, ReadRow } from '../parts/answer-row.tsx';
import { SheetActs } from '../parts/sheet-acts.tsx';
import { SheetState } from '../parts/states.tsx';
import type { Keeping } from '../parts/use-answer.ts';
import '../parts/reporting.css';

export function SheetPage() {
  const { period, sheet } = useParams({ from: '/house/reporting/reporting/periods/$period/sheets/$sheet' });
  const found = useAsk('reporting.read-sheet', { period, sheet });
  return (
    <Asked query={found} whole>
      {(page) => <SheetView key={sheet} found={page} />}
    </Asked>
  );
}

function SheetView({ found }: { found: Found }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const { period, sheet, may } = found;
  const name = words(sheet.names);
  return (
    <Page
      title={`${name}: ${words(period.names)}`}
      heading={<Text of={sheet.names} />}
      crumbs={[
        { to: '/reporting/periods', text: t('web.nav.periods') },
        { to: `/reporting/periods/${period.period}`, text: <Text of={period.names} /> },
      ]}
      beside={
        <>
          <SheetState state={sheet.state} />
          {sheet.late && <StateBadge tone="late" text={t('web.reporting.is-late')} />}
        </>
      }
      lead={
        <>
          <Text of={period.names} /> ·{' '}
          {t('web.reporting.span', { from: format.date(period.fromOn), to: format.date(period.toOn) })} ·{' '}
          {t('web.reporting.due', { date: format.date(period.dueOn) })}
        </>
      }
      actions={
        <>
          <Button
            component={Link}
            variant="default"
            to={`/reporting/periods/${period.period}/sheets/${sheet.sheet}/spreadsheet`}
          >
            {t('web.reporting.spreadsheet')}
          </Button>
          <SheetActs found={found} />
        </>
      }
    >
      {sheet.reason && (
        <Notice tone="late" title={t('web.reporting.returned-because')}>
          <p className="reporting-told">{sheet.reason}</p>
        </Notice>
      )}
      {sheet.paper && (
        <Notice tone="quiet" title={t('web.reporting.paper')}>
          <p>
            {t('web.reporting.paper-from', { post: sheet.paper.toldBy, date: format.date(sheet.paper.on) })}
            {sheet.paper.number && <> · {t('web.reporting.paper-number', { number: sheet.paper.number })}</>}
          </p>
        </Notice>
      )}
      {may.includes('answer') && <p>{t('web.reporting.answer-help')}</p>}
      {!may.includes('answer') && period.state === 'closed' && sheet.state !== 'approved' && (
        <Notice tone="quiet">
          <p>{t('web.reporting.closed')}</p>
        </Notice>
      )}
      <Rows found={found} />
      <section className="section" aria-labelledby="sheet-history">
        <h2 id="sheet-history">{t('web.reporting.history')}</h2>
        <History found={found} />
      </section>
    </Page>
  );
}

function Rows({ found }: { found: Found }) {
  const t = useT();
  const { period, sheet, rows, may } = found;
  const of = { period: period.period, sheet: sheet.sheet };
  const flushes = useRef(new Map<string, Keeping['flush']>());
  const [unkept, setUnkept] = useState(false);
  const [flushing, setFlushing] = useState(false);
  const order = useOrder('reporting.hand-in');
  const fields = isProblem(order.error) ? (order.error.body.fields ?? []) : [];
  const register = (answer: string, flush: Keeping['flush'] | undefined) => {
    if (flush) flushes.current.set(answer, flush);
    else flushes.current.delete(answer);
  };
  const handIn = async () => {
    setFlushing(true);
    const kept = await Promise.all([...flushes.current.values()].map((flush) => flush()));
    setFlushing(false);
    setUnkept(kept.includes(false));
    if (!kept.includes(false)) order.mutate(of);
  };
  const answers = may.includes('answer');
  const wrong = (row: Row) => {
    const code = fields.find(({ path }) => path === row.answer)?.code;
    return code ? t(`web.reporting.wrong.${code}`) : undefined;
  };
  return (
    <>
      {[...Map.groupBy(rows, (row) => row.item.id).values()].map((ofItem) => {
        const [first] = ofItem;
        if (!first) return null;
        const { item, plan } = first;
        return (
          <section key={item.id} className="reporting-item" aria-labelledby={`item-${item.id}`}>
            <h2 id={`item-${item.id}`}>
              <Link to="/strategy/plan/items/$item" params={{ item: item.id }} search={{ plan }}>
                {item.externalId && `${item.externalId} `}
                <Text of={item.titles} />
              </Link>
            </h2>
            {ofItem.map((row) =>
              answers ? (
                <AnswerRow key={row.answer} of={of} row={row} wrong={wrong(row)} register={register} />
              ) : (
                <ReadRow key={row.answer} of={of} row={row} />
              ),
            )}
          </section>
        );
      })}
      {may.includes('hand-in') && (
        <div className="reporting-foot screen-only">
          {order.error && <ProblemNotice error={order.error} />}
          {unkept && (
            <Notice tone="late" alert>
              <p>{t('web.reporting.not-all-kept')}</p>
            </Notice>
          )}
          <Button loading={flushing || order.isPending} onClick={() => void handIn()}>
            {t('action.reporting.sheet.hand-in')}
          </Button>
          <span className="muted small">{t('web.reporting.hand-in-help')}</span>
        </div>
      )}
    </>
  );
}

function History({ found }: { found: Found }) {
  const t = useT();
  const tOr = useTOr();
  const entries = found.history.map(({ to, action, reason, at, post }) => ({
    key: `${at} ${action}`,
    at,
    what: (
      <>
        {action === 'unapprove' ? t('web.reporting.unapproved') : tOr(`state.reporting.sheet.${to}`, to)}
        {reason && <div className="reporting-told">{reason}</div>}
      </>
    ),
    by: <Text of={post} />,
  }));
  return <Timeline entries={entries} />;
}
