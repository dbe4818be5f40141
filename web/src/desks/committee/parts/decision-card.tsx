// One decision: its words, the votes, what became of it, and what follows from it.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { decisionFlow } from '#desks/committee/workflow.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Decision, SessionRead } from '../answers.ts';
import { ActionCard } from './action-card.tsx';
import { PublicationWords } from '../../../kernel/parts/publication-words.tsx';

const ActionForm = later(() => import('./action-form.tsx'), 'ActionForm');
const DecisionForm = later(() => import('./decision-form.tsx'), 'DecisionForm');
const DecisionPublication = later(() => import('./decision-publication.tsx'), 'DecisionPublication');

type Act = 'change' | 'adopt' | 'reject' | 'end' | 'publication' | 'action';

export function DecisionCard({ decision, read }: { decision: Decision; read: SessionRead }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const [act, setAct] = useState<Act>();
  const settle = useOrder('committee.settle-decision');
  const close = () => setAct(undefined);
  const { state, texts, registry, way, counts, votes } = decision;
  const id = `decision-${decision.decision}`;
  const actions = read.actions.filter((one) => one.decision === decision.decision);
  const held = read.session.state === 'held';
  const button = (name: Act, text: string, first = false) => (
    <Button
      size="compact-md"
      variant={first ? 'filled' : 'default'}
      aria-describedby={id}
      onClick={() => setAct(name)}
    >
      {text}
    </Button>
  );
  return (
    <li className="committee-card">
      <article aria-labelledby={id}>
        <div className="row">
          <h3 id={id} className="committee-words">
            <Text of={texts} />
          </h3>
          <StateBadge tone={decisionFlow.states[state].tone} text={t(`state.committee.decision.${state}`)} />
          {decision.publication.rule !== 'undecided' && (
            <PublicationWords publication={decision.publication} />
          )}
        </div>
        {way === 'consensus' ? (
          <p>{t('web.committee.decided-by.consensus')}</p>
        ) : (
          <div>
            <p>
              {t('web.committee.counts', {
                for: counts.for,
                against: counts.against,
                abstained: counts.abstained,
              })}
            </p>
            {votes.length > 0 && (
              <details>
                <summary>{t('web.committee.who-voted')}</summary>
                <ul className="plain-list">
                  {votes.map((one) => (
                    <li key={one.organisation}>
                      <Text of={one.names} />: {t(`web.committee.vote.${one.vote}`)}
                      {one.onWrittenWord && ` (${t('web.committee.way.written-word')})`}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        )}
        {registry && (
          <p className="small">
            {t('web.committee.registry-line', {
              number: registry.number,
              date: format.date(registry.on),
              signatory: registry.signatory,
            })}
            {registry.keptAt && ` · ${t('web.committee.kept-line', { where: registry.keptAt })}`}
          </p>
        )}
        {decision.reason && <p>{decision.reason}</p>}
        {actions.length > 0 && (
          <ul className="plain-list" aria-label={`${t('web.committee.follows')}: ${words(texts)}`}>
            {actions.map((action) => (
              <ActionCard key={action.action} action={action} />
            ))}
          </ul>
        )}
        <div className="row screen-only">
          {state === 'draft' && may('committee.settle-decision') && held && (
            <>
              {button('adopt', t('action.committee.decision.adopt'), true)}
              {button('reject', t('action.committee.decision.reject'))}
            </>
          )}
          {state === 'draft' &&
            may('committee.write-decision') &&
            button('change', t('web.committee.change'))}
          {(state === 'draft' || state === 'adopted') &&
            may('committee.write-action') &&
            button('action', t('operation.committee.write-action'))}
          {may('committee.set-publication') && button('publication', t('web.publication.title'))}
          {state === 'adopted' &&
            may('committee.settle-decision') &&
            button('end', t('action.committee.decision.end'))}
        </div>
      </article>
      {act === 'change' && <DecisionForm read={read} decision={decision} close={close} />}
      {act === 'action' && <ActionForm decision={decision.decision} close={close} />}
      {act === 'publication' && <DecisionPublication decision={decision} close={close} />}
      {(act === 'adopt' || act === 'reject' || act === 'end') && (
        <ConfirmWithReason
          opened
          close={close}
          title={t(`action.committee.decision.${act}`)}
          action={t(`action.committee.decision.${act}`)}
          withReason={act === 'end'}
          saving={settle.isPending}
          error={settle.error}
          confirm={(reason) =>
            settle.mutate(
              { decision: decision.decision, action: act, ...(reason ? { reason } : {}) },
              { onSuccess: close },
            )
          }
        >
          <p className="committee-words">
            <Text of={texts} />
          </p>
        </ConfirmWithReason>
      )}
    </li>
  );
}
