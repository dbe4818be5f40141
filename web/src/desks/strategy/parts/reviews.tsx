// Measures that are looked at again after a change of the threat: until when, what was decided and why.
import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reviewDecisions } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Review } from '../queries.ts';
import { WorkflowState } from './words.tsx';

export function Reviews({ reviews }: { reviews: readonly Review[] }) {
  const t = useT();
  if (reviews.length === 0) return <p className="muted">{t('web.reviews.none')}</p>;
  return (
    <ul className="plain-list">
      {reviews.map((review) => (
        <Line key={review.id} review={review} />
      ))}
    </ul>
  );
}

function Line({ review }: { review: Review }) {
  const t = useT();
  const format = useFormat();
  const { titles, externalId, plan, item, dueOn, overdue, state, decided, forms } = review;
  const date = format.date(dueOn);
  return (
    <li className="line-item">
      <div>
        <Link to="/strategy/plan/items/$item" params={{ item }} search={{ plan }}>
          {externalId && <span>{externalId} </span>}
          <Text of={titles} />
        </Link>
        <div className="small muted">
          {forms.map((form, at) => (
            <span key={JSON.stringify(form)}>
              {at > 0 && ', '}
              <Text of={form} />
            </span>
          ))}
          {decided ? ` · ${format.date(decided.at.slice(0, 10))}` : ` · ${t('web.reviews.due', { date })}`}
        </div>
        {decided && <div className="small">{decided.reason}</div>}
      </div>
      <span className="row">
        {overdue ? (
          <StateBadge tone="late" text={t('web.reviews.overdue', { date })} />
        ) : (
          <WorkflowState of="review" state={state} />
        )}
        {state === 'open' && <Decide review={review} />}
      </span>
    </li>
  );
}

function Decide({ review }: { review: Review }) {
  const t = useT();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [decision, setDecision] = useState<(typeof reviewDecisions)[number]>('keep');
  const decide = useOrder('strategy.decide-review');
  const close = () => setAsking(false);
  if (!may('strategy.decide-review')) return null;
  return (
    <>
      <button type="button" className="tool-button screen-only" onClick={() => setAsking(true)}>
        {t('web.reviews.decide')}
        <span className="only-read">
          : <Text of={review.titles} />
        </span>
      </button>
      <ConfirmWithReason
        opened={asking}
        close={close}
        title={t('web.reviews.decide')}
        action={t('web.save')}
        saving={decide.isPending}
        error={decide.error}
        confirm={(reason) =>
          decide.mutate({ plan: review.plan, review: review.id, decision, reason }, { onSuccess: close })
        }
      >
        <p>
          <Text of={review.titles} />
        </p>
        <NativeSelect
          label={t('web.reviews.decision')}
          value={decision}
          onChange={(event) => setDecision(event.currentTarget.value as typeof decision)}
          data={reviewDecisions.map((one) => ({ value: one, label: t(`web.reviews.${one}`) }))}
        />
      </ConfirmWithReason>
    </>
  );
}
