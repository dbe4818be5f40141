// Measures that several sources pay above the need: a question to a person, with what was answered.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { MoneyAnswer, MoneyRow } from '../queries.ts';
import { useMoney } from './words.tsx';

export function MoneyQuestions({ plan, answer }: { plan: string; answer: MoneyAnswer }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const [asked, setAsked] = useState<MoneyRow>();
  const settle = useOrder('strategy.settle-double-funding');
  const rows = answer.rows.filter((row) => row.question);
  const close = () => {
    setAsked(undefined);
    settle.reset();
  };
  return (
    <section className="section">
      <h2>{t('web.funds.questions')}</h2>
      {rows.length === 0 ? (
        <p className="muted">{t('web.funds.no-questions')}</p>
      ) : (
        <ul className="plain-list">
          {rows.map((row) => (
            <li key={`${row.item} ${row.year ?? ''}`}>
              <Question plan={plan} row={row} />
              {row.question?.open && may('strategy.settle-double-funding') && (
                <Button
                  variant="default"
                  size="compact-md"
                  className="screen-only"
                  aria-label={t('web.funds.look-title', { title: words(row.titles) })}
                  onClick={() => setAsked(row)}
                >
                  {t('web.funds.looked-at')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked?.question && (
        <ConfirmWithReason
          opened
          close={close}
          title={t('web.funds.look-title', { title: words(asked.titles) })}
          action={t('web.save')}
          saving={settle.isPending}
          error={settle.error}
          confirm={(reason) =>
            settle.mutate(
              { plan, item: asked.item, year: asked.year, facts: asked.question?.facts ?? '', reason },
              { onSuccess: close },
            )
          }
        >
          <p>{t('web.funds.look-text')}</p>
        </ConfirmWithReason>
      )}
    </section>
  );
}

function Question({ plan, row }: { plan: string; row: MoneyRow }) {
  const t = useT();
  const format = useFormat();
  const money = useMoney();
  const { compared, question, need } = row;
  if (!compared || !question || !need) return null;
  const { look } = question;
  const sources = row.sources.map(
    ({ source, money: sums }) => `${source} ${sums.map((sum) => money(sum, sum.planned)).join(' + ')}`,
  );
  return (
    <>
      <p>
        <Link to="/strategy/plan/items/$item" params={{ item: row.item }} search={{ plan }}>
          <Text of={row.titles} />
        </Link>
        {row.year !== null && <>, {String(row.year)}</>}
      </p>
      <p>
        {t('web.funds.question', {
          sources: sources.join('; '),
          planned: money(compared, compared.planned),
          need: money(compared, compared.need),
        })}
      </p>
      {look && (
        <p className="muted">
          {t('web.funds.was-looked', { date: format.date(look.on), reason: look.reason })}{' '}
          {!look.sameFigures && t('web.funds.figures-changed')}
        </p>
      )}
    </>
  );
}
