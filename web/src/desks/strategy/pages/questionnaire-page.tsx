// A questionnaire beside a plan: each question with what it is about, a draft, the answer; and the sheets that were kept.
import { Button, TextInput } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { AnswerDownloads } from '../parts/answer-downloads.tsx';
import { QuestionCard } from '../parts/question-card.tsx';
import { type QuestionnairePage as Answer, useCurrentPlan } from '../queries.ts';
import { thisYear } from '../this-year.ts';
import '../parts/questions.css';

const KeepAnswers = later(() => import('../parts/keep-answers.tsx'), 'KeepAnswers');

export function QuestionnairePage() {
  const from = '/house/strategy/strategy/questionnaires/$questionnaire' as const;
  const { questionnaire } = useParams({ from });
  const search = useSearch({ from });
  const { plans, plan } = useCurrentPlan(search.plan);
  const of = search.plan ?? plan?.id;
  return of ? (
    <Questions key={questionnaire} plan={of} questionnaire={questionnaire} />
  ) : (
    <Asked query={plans}>{() => null}</Asked>
  );
}

function Questions({ plan, questionnaire }: { plan: string; questionnaire: string }) {
  const [period, setPeriod] = useState(thisYear);
  const whole = period.from !== '' && period.until >= period.from;
  const found = useAsk('strategy.read-questionnaire', { plan, questionnaire, period }, { when: whole });
  return (
    <Asked query={found} whole>
      {(page) => <View page={page} period={period} change={setPeriod} whole={whole} />}
    </Asked>
  );
}

type Period = { from: string; until: string };

function View(props: { page: Answer; period: Period; change: (period: Period) => void; whole: boolean }) {
  const t = useT();
  const may = useMay();
  const words = useWords();
  const [keeping, setKeeping] = useState(false);
  const { page, period, change, whole } = props;
  const { data } = page;
  const { questionnaire, questions, plan } = data;
  const field = (name: 'from' | 'until') => (
    <TextInput
      type="date"
      label={t(`web.question.${name}`)}
      value={period[name]}
      error={name === 'until' && !whole ? t('web.question.period-wrong') : undefined}
      onChange={(event) => change({ ...period, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Page
      title={[questionnaire.number, words(questionnaire.titles)].filter(Boolean).join(' · ')}
      lead={t('web.question.lead')}
      crumbs={[
        { to: '/strategy/reports', text: t('web.nav.reports') },
        { to: '/strategy/questionnaires', text: t('web.question.all') },
      ]}
      width="narrow"
    >
      <p>
        <Text of={questionnaire.issuer} /> · <Text of={plan.titles} />
      </p>
      <p>
        {t('web.question.counts', {
          n: questions.length,
          tied: questions.filter(({ ties }) => ties.length > 0).length,
          answered: questions.filter(({ answer }) => answer).length,
        })}
      </p>
      <div className="page-actions screen-only">
        {field('from')}
        {field('until')}
      </div>
      {questions.map((one) => (
        <QuestionCard key={one.address} question={one} page={page} />
      ))}
      <section className="section">
        <h2>{t('web.question.out')}</h2>
        <p>{t('web.question.out-text')}</p>
        <div className="row">
          {whole && <AnswerDownloads plan={plan.id} questionnaire={questionnaire.id} of={{ period }} />}
          {whole && may('strategy.keep-answers') && (
            <Button className="screen-only" onClick={() => setKeeping(true)}>
              {t('web.question.keep')}
            </Button>
          )}
        </div>
        <Sheets page={page} />
      </section>
      {keeping && (
        <KeepAnswers
          plan={plan.id}
          questionnaire={questionnaire.id}
          period={period}
          close={() => setKeeping(false)}
        />
      )}
    </Page>
  );
}

function Sheets({ page: { data, sheets } }: { page: Answer }) {
  const t = useT();
  const format = useFormat();
  if (sheets.length === 0) return <p className="muted">{t('web.question.no-sheets')}</p>;
  return (
    <ul className="plain-list question-sheets">
      {sheets.map(({ id, number, madeOn, madeBy, note, questions, answered }) => (
        <li key={id} className="line-item">
          <div>
            <strong>{t('web.question.sheet', { number, on: format.date(madeOn) })}</strong>
            <div className="small muted">
              <Text of={madeBy} /> · {t('web.question.sheet-counts', { answered, n: questions })}
            </div>
            {note && (
              <div className="small">
                <Text of={note} />
              </div>
            )}
            <AnswerDownloads plan={data.plan.id} questionnaire={data.questionnaire.id} of={{ sheet: id }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
