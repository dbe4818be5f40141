// One country or organisation, and whom to ask there by level.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Neighbour, Point } from '../answers.ts';

const NeighbourForm = later(() => import('./neighbour-form.tsx'), 'NeighbourForm');
const PointForm = later(() => import('./point-form.tsx'), 'PointForm');

export function NeighbourCard({ neighbour, today }: { neighbour: Neighbour; today: string }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const [act, setAct] = useState<'edit' | 'add'>();
  const { names, kind, code, points } = neighbour;
  const id = `neighbour-${neighbour.neighbour}`;
  const name = words(names);
  const done = () => setAct(undefined);
  return (
    <li className="external-card">
      <article aria-labelledby={id}>
        <h3 id={id}>
          <Text of={names} />
        </h3>
        <p className="muted">{[t(`web.external.kind.${kind}`), code].filter(Boolean).join(' · ')}</p>
        {points.length === 0 ? (
          <p>{t('web.external.no-points')}</p>
        ) : (
          <ul className="plain-list">
            {points.map((point) => (
              <PointLine key={point.point} point={point} neighbour={neighbour.neighbour} today={today} />
            ))}
          </ul>
        )}
        <div className="row screen-only">
          {may('external.add-contact-point') && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => setAct('add')}
              aria-label={t('web.external.add-point-at', { what: name })}
            >
              {t('web.external.add-point')}
            </Button>
          )}
          {may('external.edit-neighbour') && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => setAct('edit')}
              aria-label={t('web.external.change-what', { what: name })}
            >
              {t('web.external.change')}
            </Button>
          )}
        </div>
      </article>
      {act === 'edit' && <NeighbourForm neighbour={neighbour} close={done} />}
      {act === 'add' && <PointForm neighbour={neighbour.neighbour} today={today} close={done} />}
    </li>
  );
}

function PointLine({ point, neighbour, today }: { point: Point; neighbour: string; today: string }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const [act, setAct] = useState<'edit' | 'remove'>();
  const remove = useOrder('external.remove-contact-point');
  const done = () => setAct(undefined);
  const { answersAt, post, office, name, telephone, email, languages, validUntil, checkedOn } = point;
  return (
    <li className="external-point">
      <p>
        <strong>{post}</strong>, {office}
        {name && `, ${name}`}
      </p>
      <p>
        {[t(`web.external.level.${answersAt}`), languages.join(', ')].filter(Boolean).join(' · ')}
        {validUntil && validUntil < today && (
          <>
            {' '}
            <StateBadge tone="late" text={t('web.external.point.over', { date: format.date(validUntil) })} />
          </>
        )}
      </p>
      <p className="external-reach">
        {telephone && <a href={`tel:${telephone.replaceAll(/[^+\d]/g, '')}`}>{telephone}</a>}
        {email && <a href={`mailto:${email}`}>{email}</a>}
      </p>
      <p className="muted small">
        {t('web.external.point.checked')}: {format.date(checkedOn)}
      </p>
      <div className="row screen-only">
        {may('external.edit-contact-point') && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => setAct('edit')}
            aria-label={t('web.external.change-what', { what: post })}
          >
            {t('web.external.change')}
          </Button>
        )}
        {may('external.remove-contact-point') && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => setAct('remove')}
            aria-label={t('web.external.point.remove-what', { what: post })}
          >
            {t('web.external.point.remove')}
          </Button>
        )}
      </div>
      {act === 'edit' && <PointForm neighbour={neighbour} point={point} today={today} close={done} />}
      <ConfirmWithReason
        opened={act === 'remove'}
        close={done}
        title={t('operation.external.remove-contact-point')}
        action={t('web.external.point.remove')}
        withReason={false}
        saving={remove.isPending}
        error={remove.error}
        confirm={() => remove.mutate({ point: point.point }, { onSuccess: done })}
      >
        <p>{t('web.external.point.remove-text')}</p>
      </ConfirmWithReason>
    </li>
  );
}
