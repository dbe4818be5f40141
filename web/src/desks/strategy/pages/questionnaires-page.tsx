// The questionnaires of other bodies: which there are, and how far each is answered from a plan.
import { Link, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import type { Plan, Questionnaire } from '../queries.ts';

export function QuestionnairesPage() {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/questionnaires' });
  return (
    <Page
      title={t('web.question.all')}
      lead={t('web.question.all-text')}
      crumbs={[{ to: '/strategy/reports', text: t('web.nav.reports') }]}
      width="narrow"
    >
      <WithPlan wanted={search.plan}>{(plan) => <Found plan={plan} />}</WithPlan>
    </Page>
  );
}

function Found({ plan }: { plan: Plan }) {
  const t = useT();
  const found = useAsk('strategy.find-questionnaires', { plan: plan.id });
  return (
    <Asked query={found}>
      {({ questionnaires }) => {
        const begun = questionnaires.filter((one) => one.tied + one.answered > 0);
        const others = questionnaires.filter((one) => one.tied + one.answered === 0);
        return (
          <>
            {begun.length === 0 ? (
              <Empty title={t('web.question.none')}>{t('web.question.none-text')}</Empty>
            ) : (
              <List plan={plan} rows={begun} />
            )}
            <section className="section">
              <h2>{t('web.question.others')}</h2>
              <p>
                {t('web.question.others-text')} <Link to="/strategy/documents">{t('web.nav.documents')}</Link>
              </p>
              {others.length > 0 && <List plan={plan} rows={others} />}
            </section>
          </>
        );
      }}
    </Asked>
  );
}

function List({ plan, rows }: { plan: Plan; rows: readonly Questionnaire[] }) {
  const t = useT();
  return (
    <ul className="plain-list">
      {rows.map(({ id, number, titles, issuer, questions, tied, answered, sheets }) => (
        <li key={id} className="line-item">
          <div>
            <Link
              to="/strategy/questionnaires/$questionnaire"
              params={{ questionnaire: id }}
              search={{ plan: plan.id }}
            >
              {number} <Text of={titles} />
            </Link>
            <div className="small muted">
              <Text of={issuer} /> · {t('web.question.counts', { n: questions, tied, answered })}
              {sheets > 0 && ` · ${t('web.question.has-sheets', { n: sheets })}`}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
