// What is known of a measure and fundamental rights: where it stands, each assessment, and what was decided on it.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Asked } from '../../../kernel/parts/asked.tsx';
import type { Assessment, MeasurePage, RightsAnswer } from '../queries.ts';
import { RightName } from './right-name.tsx';
import { RightsBadge } from './rights-badge.tsx';
import { WorkflowState } from './words.tsx';

const DecideAssessment = later(() => import('./decide-assessment.tsx'), 'DecideAssessment');

export function MeasureRights({ found }: { found: MeasurePage }) {
  const t = useT();
  const { plan, item } = found;
  const isWork = item.type === 'measure' || item.type === 'activity';
  const rights = useAsk('strategy.read-rights', { plan: plan.id, item: item.id }, { when: isWork });
  if (!isWork) return null;
  return (
    <section className="section" aria-labelledby="rights-title">
      <h2 id="rights-title">{t('web.rights.title')}</h2>
      <Asked query={rights}>{(answer) => <Rights found={found} answer={answer} />}</Asked>
    </section>
  );
}

function Rights({ found, answer }: { found: MeasurePage; answer: RightsAnswer }) {
  const t = useT();
  const { plan, item } = found;
  const { standing, assessments, measure, mayWrite } = answer;
  const [newest, ...older] = assessments;
  return (
    <>
      <p className="row">
        <RightsBadge standing={standing} />
        <StandingWords answer={answer} />
      </p>
      {measure !== null && measure !== item.id ? (
        <p>
          <Link to="/strategy/plan/items/$item" params={{ item: measure }} search={{ plan: plan.id }}>
            {t('web.rights.of-the-measure')}
          </Link>
        </p>
      ) : (
        <>
          {newest && <One plan={plan.id} item={item.id} assessment={newest} />}
          {older.length > 0 && (
            <details>
              <summary>{t('web.rights.earlier', { n: older.length })}</summary>
              {older.map((one) => (
                <One key={one.id} plan={plan.id} item={item.id} assessment={one} />
              ))}
            </details>
          )}
          {mayWrite && (
            <div className="page-actions">
              <Button
                component={Link}
                variant="default"
                to="/strategy/plan/items/$item/rights"
                params={{ item: item.id } as never}
                search={{ plan: plan.id } as never}
              >
                {t(assessments.length === 0 ? 'web.rights.write' : 'web.rights.write-next')}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function StandingWords({ answer: { standing, reviewOn } }: { answer: RightsAnswer }) {
  const t = useT();
  const format = useFormat();
  const date = reviewOn ? format.date(reviewOn) : '';
  return <span>{t(`web.rights.${standing}`, { date })}</span>;
}

function One({ plan, item, assessment }: { plan: string; item: string; assessment: Assessment }) {
  const t = useT();
  const format = useFormat();
  const [deciding, setDeciding] = useState(false);
  const { number, state, language, may, decided, written } = assessment;
  return (
    <article className="stack-small rights-version">
      <h3 className="row">
        <span>{t('web.rights.version', { n: number })}</span>
        <WorkflowState of="assessment" state={state} />
      </h3>
      <p className="reading">
        <Text of={assessment.summary} />
      </p>
      {decided && (
        <p>
          {t('web.rights.decided', { date: format.date(decided.at.slice(0, 10)) })} <Text of={decided.post} />
          , <Text of={decided.organisation} />: {decided.reason}
          {decided.conditions && (
            <>
              <br />
              <strong>{t('web.rights.conditions')}:</strong> {decided.conditions}
            </>
          )}
        </p>
      )}
      <details>
        <summary>
          {t('web.rights.more')}
          <span className="only-read"> {t('web.rights.version', { n: number })}</span>
        </summary>
        <dl className="facts">
          <Fact label="web.rights.rights">
            <ul className="plain-list">
              {assessment.rights.map((right) => (
                <li key={right}>
                  <RightName right={right} />
                </li>
              ))}
            </ul>
          </Fact>
          <Fact label="web.rights.groups">
            {assessment.groups.map((one) => t(`audience.${one}`)).join(', ')}
            {assessment.places && <span lang={language}> · {assessment.places}</span>}
          </Fact>
          {(['necessity', 'proportionality', 'mitigations', 'safeguards'] as const).map((field) => (
            <Fact key={field} label={`web.rights.${field}`}>
              <span lang={language} className="reading measure-description">
                {assessment[field]}
              </span>
            </Fact>
          ))}
          {assessment.wordingReason && (
            <Fact label="web.rights.wording-reason">
              <span lang={language}>{assessment.wordingReason}</span>
            </Fact>
          )}
          <Fact label="web.rights.personal-data">
            {t(assessment.personalData ? 'web.rights.yes' : 'web.rights.no')}
            {assessment.dpia && (
              <>
                {' · '}
                <a href={assessment.dpia} rel="noreferrer noopener external">
                  {t('web.rights.dpia')}
                </a>
              </>
            )}
          </Fact>
          <Fact label="web.rights.review-on">{format.date(assessment.reviewOn)}</Fact>
          {written.post && (
            <Fact label="web.rights.written-by">
              <Text of={written.post} />, <Text of={written.organisation} />
            </Fact>
          )}
        </dl>
      </details>
      <div className="row screen-only">
        {may.includes('edit') && (
          <Button
            component={Link}
            variant="default"
            to="/strategy/plan/items/$item/rights"
            params={{ item } as never}
            search={{ plan } as never}
          >
            {t('web.rights.go-on')}
          </Button>
        )}
        {may.includes('submit') && <Submit plan={plan} assessment={assessment} />}
        {may.includes('decide') && (
          <Button onClick={() => setDeciding(true)}>{t('web.rights.decide')}</Button>
        )}
      </div>
      {deciding && <DecideAssessment plan={plan} assessment={assessment} close={() => setDeciding(false)} />}
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const t = useT();
  return (
    <div className="fact">
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Submit({ plan, assessment }: { plan: string; assessment: Assessment }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const submit = useOrder('strategy.submit-assessment');
  const close = () => setAsking(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('action.strategy.assessment.submit')}</Button>
      <ConfirmWithReason
        opened={asking}
        close={close}
        title={t('action.strategy.assessment.submit')}
        action={t('action.strategy.assessment.submit')}
        withReason={false}
        saving={submit.isPending}
        error={submit.error}
        confirm={() => submit.mutate({ plan, assessment: assessment.id }, { onSuccess: close })}
      >
        <p>{t('web.rights.submit-text')}</p>
      </ConfirmWithReason>
    </>
  );
}
