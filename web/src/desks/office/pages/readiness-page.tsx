// What stands between a desk and being switched on: what the law asks for, named, and two people.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { readinessFacts } from '#desks/office/model/lists.ts';
import type { Readiness } from '../answers.ts';

const ProposeDesk = later(() => import('../parts/propose-desk.tsx'), 'ProposeDesk');

export function ReadinessPage() {
  const t = useT();
  const found = useAsk('office.read-readiness', {});
  return (
    <Page title={t('web.nav.readiness')} lead={t('web.readiness.lead')} width="narrow">
      <Asked query={found}>
        {({ desks }) =>
          desks.length === 0 ? (
            <p>{t('web.readiness.none')}</p>
          ) : (
            desks.map((desk) => <Desk key={desk.desk} readiness={desk} />)
          )
        }
      </Asked>
      <ReviewedTexts />
    </Page>
  );
}

function Desk({ readiness }: { readiness: Readiness }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  const may = useMay();
  const [acting, setActing] = useState<'propose' | 'switch'>();
  const switchOn = useOrder('office.switch-desk-on');
  const { desk, facts, missing, switchedOnAt, proposedByMe, proposedAt } = readiness;
  const close = () => setActing(undefined);
  const mayName = may('office.propose-desk') && switchedOnAt === null;
  const maySwitch =
    may('office.switch-desk-on') && switchedOnAt === null && missing.length === 0 && proposedAt !== null;
  return (
    <section className="section">
      <h2>
        {tOr(`web.desk.${desk}`, desk)}{' '}
        {switchedOnAt ? (
          <StateBadge tone="done" text={t('web.readiness.on', { date: format.date(switchedOnAt) })} />
        ) : (
          <StateBadge tone="quiet" text={t('web.readiness.off')} />
        )}
      </h2>
      <dl className="facts">
        {readinessFacts.map((fact) => (
          <div key={fact} className="fact">
            <dt>{t(`readiness.${fact}`)}</dt>
            <dd>{facts[fact] ?? <StateBadge tone="waiting" text={t('web.readiness.missing')} />}</dd>
          </div>
        ))}
      </dl>
      <div className="page-actions">
        {mayName && (
          <Button variant="default" onClick={() => setActing('propose')}>
            {t('web.readiness.propose')}
          </Button>
        )}
        {maySwitch && (
          <Button disabled={proposedByMe} onClick={() => setActing('switch')}>
            {t('web.readiness.switch-on')}
          </Button>
        )}
      </div>
      {maySwitch && proposedByMe && <p className="muted small">{t('web.readiness.second-person')}</p>}
      {acting === 'propose' && <ProposeDesk readiness={readiness} close={close} />}
      {acting === 'switch' && (
        <ConfirmWithReason
          opened
          close={close}
          title={t('web.readiness.switch-on')}
          action={t('web.readiness.switch-on')}
          withReason={false}
          saving={switchOn.isPending}
          error={switchOn.error}
          confirm={() => switchOn.mutate({ desk }, { onSuccess: close })}
        >
          <p>{t('web.readiness.switch-on-text')}</p>
        </ConfirmWithReason>
      )}
    </section>
  );
}

/** How much of the interface a native speaker has read, said openly. */
function ReviewedTexts() {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const counts = useAsk('office.count-reviewed-texts', {}, { when: may('office.count-reviewed-texts') });
  if (!may('office.count-reviewed-texts')) return null;
  return (
    <section className="section">
      <h2>{t('web.reviewed.title')}</h2>
      <p>{t('web.reviewed.text')}</p>
      <Asked query={counts}>
        {(answer) => (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('web.language.label')}</th>
                <th scope="col" className="end">
                  {t('web.reviewed.texts')}
                </th>
                <th scope="col" className="end">
                  {t('web.reviewed.read')}
                </th>
              </tr>
            </thead>
            <tbody>
              {languages.map((language: Language) => (
                <tr key={language}>
                  <th scope="row" lang={language}>
                    {languageNames[language]}
                  </th>
                  <td className="end">{format.number(answer.languages[language].texts)}</td>
                  <td className="end">{format.number(answer.languages[language].reviewed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Asked>
    </section>
  );
}
