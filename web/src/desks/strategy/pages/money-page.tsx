// The money of a plan: sums by group, what is missing, what to look at, and the rates at which it was converted.
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { moneyGroupings } from '#desks/strategy/model/lists.ts';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { MoneyGroups } from '../parts/money-groups.tsx';
import { MoneyQuestions } from '../parts/money-questions.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import { useMoney } from '../parts/words.tsx';
import type { MoneyAnswer, Plan } from '../queries.ts';
import type { MoneySearch } from '../search.ts';
import './gaps-page.css';

// The table and the rates stand below what one comes for.
const MoneyTable = later(() => import('../parts/money-table.tsx'), 'MoneyTable');
const MoneyRates = later(() => import('../parts/money-rates.tsx'), 'MoneyRates');
const ReportingCurrency = later(() => import('../parts/reporting-currency.tsx'), 'ReportingCurrency');

export function MoneyPage() {
  const t = useT();
  const { plan } = useSearch({ from: '/house/strategy/strategy/money' });
  return (
    <Page title={t('web.nav.money')} lead={t('web.funds.lead')}>
      <WithPlan wanted={plan}>{(found) => <MoneyOf key={found.id} plan={found} />}</WithPlan>
    </Page>
  );
}

function MoneyOf({ plan }: { plan: Plan }) {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/money' });
  const navigate = useNavigate({ from: '/strategy/money' });
  const by = search.by ?? 'source';
  const found = useAsk('strategy.read-money', { plan: plan.id, by });
  const change = (next: MoneySearch) => void navigate({ search: next, replace: true });
  return (
    <Asked query={found}>
      {(answer) => (
        <>
          <div className="row screen-only gaps-tools">
            <NativeSelect
              aria-label={t('web.funds.by')}
              value={by}
              onChange={(event) => {
                const chosen = moneyGroupings.find((one) => one === event.currentTarget.value);
                if (chosen) change({ ...search, by: chosen });
              }}
              data={moneyGroupings.map((one) => ({ value: one, label: t(`web.funds.by.${one}`) }))}
            />
            <Reporting plan={plan.id} answer={answer} />
          </div>
          <MoneyGroups plan={plan.id} answer={answer} by={by} />
          <LeftOut answer={answer} />
          <Missing answer={answer} />
          <MoneyQuestions plan={plan.id} answer={answer} />
          <section className="section">
            <h2>{t('web.funds.measures')}</h2>
            <Checkbox
              className="screen-only money-only"
              label={t('web.funds.only-unfunded')}
              checked={search.unfunded ?? false}
              onChange={(event) => {
                const { unfunded: _, ...before } = search;
                change(event.currentTarget.checked ? { ...before, unfunded: true } : before);
              }}
            />
            <MoneyTable
              plan={plan}
              rows={search.unfunded ? answer.rows.filter((row) => row.unfunded) : answer.rows}
              state={search}
              change={({ filter, sort }) => {
                const { filter: _, sort: __, ...before } = search;
                change({ ...before, ...(filter ? { filter } : {}), ...(sort ? { sort } : {}) });
              }}
            />
          </section>
          <MoneyRates plan={plan.id} />
          <Foot answer={answer} />
        </>
      )}
    </Asked>
  );
}

function Reporting({ plan, answer }: { plan: string; answer: MoneyAnswer }) {
  const t = useT();
  const may = useMay();
  const [choosing, setChoosing] = useState(false);
  const { reportingCurrency: currency } = answer;
  return (
    <>
      <span>{currency ? t('web.funds.reporting-is', { currency }) : t('web.funds.reporting-none')}</span>
      {may('strategy.set-reporting-currency') && (
        <Button variant="default" size="compact-md" onClick={() => setChoosing(true)}>
          {t('web.funds.change-need')}
          <span className="only-read">: {t('web.funds.reporting')}</span>
        </Button>
      )}
      {choosing && <ReportingCurrency plan={plan} answer={answer} close={() => setChoosing(false)} />}
    </>
  );
}

/** Never guessed: what has no rate is counted and named. */
function LeftOut({ answer: { leftOut, reportingCurrency } }: { answer: MoneyAnswer }) {
  const t = useT();
  const money = useMoney();
  if (leftOut.length === 0 || !reportingCurrency) return null;
  return (
    <Notice
      tone="waiting"
      title={t('web.funds.left-out', { n: leftOut.length, currency: reportingCurrency })}
    >
      <ul>
        {leftOut.map((line, at) => (
          // A measure may have two lines that are alike; they only ever stand here in this order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <Text of={line.titles} /> · {line.source} · {line.year ?? '–'} · {money(line, line.planned)} (
            {t(`web.funds.why.${line.why}`)})
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Missing({ answer: { missing, unfunded, notCompared } }: { answer: MoneyAnswer }) {
  const t = useT();
  const money = useMoney();
  const sums = missing.map((sum) => money(sum, sum.amount)).join(' + ');
  return (
    <p className="gaps-finding money-finding">
      {t('web.funds.unfunded', { n: unfunded })} {sums && t('web.funds.missing', { sums })}{' '}
      {notCompared > 0 && t('web.funds.not-compared', { n: notCompared })}
    </p>
  );
}

function Foot({ answer }: { answer: MoneyAnswer }) {
  const format = useFormat();
  return (
    <footer className="gaps-foot">
      <p>{answer.formula}</p>
      <p>{format.date(answer.on, 'long')}</p>
    </footer>
  );
}
