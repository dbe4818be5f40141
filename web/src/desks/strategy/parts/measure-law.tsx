// On what law a measure rests, whether it touches data of persons, and what is missing.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { WithTexts } from '../../../kernel/with-texts.tsx';
import type { LawAnswer, LegalBasis, MeasurePage, RightsAnswer } from '../queries.ts';
import { ActLink } from './act-link.tsx';
import './finding.css';

const AddBasis = later(() => import('./add-basis.tsx'), 'AddBasis');
const SetDataProtection = later(() => import('./set-data-protection.tsx'), 'SetDataProtection');

export function MeasureLaw({ found }: { found: MeasurePage }) {
  const t = useT();
  const { plan, item } = found;
  const rights = useAsk(
    'strategy.read-rights',
    { plan: plan.id, item: item.id },
    { when: item.type === 'measure' },
  );
  if (item.type !== 'measure') return null;
  return (
    <section className="section" aria-labelledby="law-title">
      <h2 id="law-title">{t('column.legal-basis')}</h2>
      <WithTexts room="strategy-law">
        <Asked query={rights}>{(answer) => <Law found={found} answer={answer} />}</Asked>
      </WithTexts>
    </section>
  );
}

function Law({ found, answer }: { found: MeasurePage; answer: RightsAnswer }) {
  const t = useT();
  const [doing, setDoing] = useState<'basis' | 'data'>();
  const { law } = answer;
  const close = () => setDoing(undefined);
  const of = { plan: found.plan.id, item: found.item.id };
  return (
    <>
      {law.missing.length > 0 && (
        <Notice tone="waiting" title={t('web.law.missing')}>
          <ul className="plain-list">
            {law.missing.map((gap) => (
              <li key={gap}>{t(`legal-gap.${gap}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {law.bases.length === 0 && <p className="muted">{t('web.law.none')}</p>}
      <ul className="plain-list">
        {law.bases.map((basis) => (
          <Basis key={basis.id} plan={of.plan} basis={basis} mayWrite={law.mayWrite} />
        ))}
      </ul>
      <Data law={law} />
      {law.mayWrite && (
        <div className="page-actions">
          <Button variant="default" onClick={() => setDoing('basis')}>
            {t('web.law.add')}
          </Button>
          <Button variant="default" onClick={() => setDoing('data')}>
            {t('web.law.data-set')}
          </Button>
        </div>
      )}
      {doing === 'basis' && <AddBasis {...of} close={close} />}
      {doing === 'data' && <SetDataProtection {...of} law={law} close={close} />}
    </>
  );
}

function Basis(props: { plan: string; basis: LegalBasis; mayWrite: boolean }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const { plan, basis, mayWrite } = props;
  const { act, article, titles } = basis;
  const remove = useOrder('strategy.remove-legal-basis');
  return (
    <li className="line-item">
      <div>
        <strong>
          <Text of={act.titles} />
        </strong>
        {article && <span className="nowrap">, {article}</span>}
        {titles && (
          <div>
            <Text of={titles} />
          </div>
        )}
        <div className="small muted">
          {t(`act.kind.${act.kind}`)}
          {act.number && ` · ${act.number}`}
          {act.link && ' · '}
          <ActLink link={act.link} eli={act.eli} of={words(act.titles)} />
        </div>
        {remove.error && <ProblemNotice error={remove.error} />}
      </div>
      <span className="row">
        {!act.inForce && (
          <StateBadge
            tone="late"
            text={
              act.ended && act.inForceUntil
                ? `${t(`act.ended.${act.ended}`)}, ${t('web.span.until', { date: format.date(act.inForceUntil) })}`
                : t('web.law.not-yet')
            }
          />
        )}
        {mayWrite && (
          <button
            type="button"
            className="tool-button screen-only"
            disabled={remove.isPending}
            onClick={() => remove.mutate({ plan, basis: basis.id })}
          >
            {t('web.law.remove')}
            <span className="only-read">
              : {words(act.titles)} {article}
            </span>
          </button>
        )}
      </span>
    </li>
  );
}

function Data({ law: { data, touches } }: { law: LawAnswer }) {
  const t = useT();
  const format = useFormat();
  return (
    <dl className="facts law-data">
      <div className="fact">
        <dt>{t('column.personal-data')}</dt>
        <dd>
          {t(touches ? 'web.law.touches' : data ? 'web.law.touches-not' : 'web.law.not-said')}
          {data && data.bases.length > 0 && (
            <ul className="plain-list">
              {data.bases.map((one) => (
                <li key={one}>{one === 'national' && data.law ? data.law : t(`data-basis.${one}`)}</li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      {(data?.dpia || data?.dpiaOn) && (
        <div className="fact">
          <dt>{t('web.rights.dpia')}</dt>
          <dd>
            {data.dpiaOn && <>{format.date(data.dpiaOn)} </>}
            {data.dpia && (
              <a href={data.dpia} rel="noreferrer noopener external">
                {t('web.law.open')}
              </a>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
