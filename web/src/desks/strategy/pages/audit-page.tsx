// The auditor's view: four questions of 2018, answered by figures of today, and what is missing, each with its place.
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import type { Tone } from '../../../kernel/parts/notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import { RightsFigures } from '../parts/rights-figures.tsx';
import { paragraphSign, useMoney } from '../parts/words.tsx';
import './gaps-page.css';

type View = OutputOf<'strategy.read-audit-view'>;
type Answer = View['answers'][number];
type Gap = Answer['gaps'][number];

export function AuditPage() {
  const t = useT();
  const { plan } = useSearch({ from: '/house/strategy/strategy/audit' });
  return (
    <Page
      title={t('web.audit.title')}
      lead={t('web.audit.lead')}
      crumbs={[{ to: '/strategy/reports', text: t('web.nav.reports') }]}
      actions={
        <Button
          variant="default"
          className="screen-only"
          leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
          onClick={() => print()}
        >
          {t('web.print')}
        </Button>
      }
    >
      <WithPlan wanted={plan}>{(found) => <Answers key={found.id} plan={found.id} />}</WithPlan>
    </Page>
  );
}

function Answers({ plan }: { plan: string }) {
  const t = useT();
  const format = useFormat();
  const found = useAsk('strategy.read-audit-view', { plan });
  return (
    <Asked query={found}>
      {({ answers, rights, instrument, on }) => (
        <>
          {answers.map((answer) => (
            <Question key={answer.question} plan={plan} instrument={instrument} answer={answer} />
          ))}
          <RightsFigures plan={plan} figures={rights} />
          <footer className="gaps-foot">
            <p>{t('web.audit.formula')}</p>
            <p>{format.date(on, 'long')}</p>
          </footer>
        </>
      )}
    </Asked>
  );
}

const tones: Readonly<Record<Answer['answer'], Tone>> = { yes: 'done', 'in-part': 'waiting', no: 'late' };

function Question({ plan, instrument, answer }: { plan: string; instrument: string; answer: Answer }) {
  const t = useT();
  const format = useFormat();
  const money = useMoney();
  const { question, figures, gaps } = answer;
  const title = t(`web.audit.question.${question}`);
  return (
    <section className="section">
      <h2>
        {title} <StateBadge tone={tones[answer.answer]} text={t(`web.audit.answer.${answer.answer}`)} />
      </h2>
      <Frame label={title}>
        <table className="plain-table">
          <caption className="only-read">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('web.audit.figure')}</th>
              <th scope="col" className="end">
                {t('web.audit.there')}
              </th>
              <th scope="col" className="end">
                {t('web.audit.of')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ figure, n, of }) => (
              <tr key={figure}>
                <th scope="row">{t(`web.audit.figure.${figure}`)}</th>
                <td className="end">{format.number(n)}</td>
                <td className="end">{format.number(of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
      {answer.money.map((sum) => (
        <p key={sum.currency}>
          {t('web.audit.money', {
            need: money(sum, sum.need),
            planned: money(sum, sum.planned),
            missing: money(sum, sum.missing),
          })}
        </p>
      ))}
      {figures.map(({ figure }) => (
        <Missing
          key={figure}
          plan={plan}
          instrument={instrument}
          title={t('web.audit.missing', { what: t(`web.audit.figure.${figure}`) })}
          gaps={gaps.filter((gap) => gap.figure === figure)}
        />
      ))}
    </section>
  );
}

function Missing(props: { plan: string; instrument: string; title: string; gaps: readonly Gap[] }) {
  const { plan, instrument, title, gaps } = props;
  const format = useFormat();
  if (gaps.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({format.number(gaps.length)})
      </summary>
      <ul>
        {gaps.map((gap, at) => (
          // An item may lack the same thing twice, in two budget lines; they only ever stand here in this order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            {gap.address ? (
              <Link to="/strategy/read" search={{ instrument, plan, at: gap.address }}>
                {paragraphSign(gap.address)} {gap.titles && <Text of={gap.titles} />}
              </Link>
            ) : (
              <Link to="/strategy/plan/items/$item" params={{ item: gap.item ?? '' }} search={{ plan }}>
                {gap.externalId} <Text of={gap.titles} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
