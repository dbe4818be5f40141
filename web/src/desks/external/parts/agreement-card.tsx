// One agreement as a document to read: with whom, what it covers, since when, when it is looked at again.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Agreement } from '../answers.ts';
import { PublicationWords } from '../../../kernel/parts/publication-words.tsx';
import type { Named } from './neighbours-field.tsx';

const AgreementForm = later(() => import('./agreement-form.tsx'), 'AgreementForm');
const ReviewForm = later(() => import('./review-form.tsx'), 'ReviewForm');
const LevelPublication = later(() => import('./level-publication.tsx'), 'LevelPublication');

type Act = 'edit' | 'review' | 'publication' | 'end';

export function AgreementCard({
  agreement,
  neighbours,
}: {
  agreement: Agreement;
  neighbours: readonly Named[];
}) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const [act, setAct] = useState<Act>();
  const end = useOrder('external.end-agreement');
  const publish = useOrder('external.set-publication');
  const { titles, covers, state, due, publication, level, way, link } = agreement;
  const id = `agreement-${agreement.agreement}`;
  const done = () => setAct(undefined);
  const names = agreement.neighbours.map((one) =>
    words(neighbours.find(({ neighbour }) => neighbour === one)?.names),
  );
  const day = (on: string | null) => (on ? format.date(on) : '–');
  const title = words(titles);
  return (
    <li className="external-card">
      <article aria-labelledby={id}>
        <div className="row">
          <h3 id={id}>
            <Text of={titles} />
          </h3>
          <StateBadge
            tone={state === 'ended' ? 'quiet' : 'done'}
            text={t(`state.external.agreement.${state}`)}
          />
          {due && state === 'standing' && <StateBadge tone="late" text={t('web.external.review-due')} />}
          <PublicationWords publication={publication} />
        </div>
        <p className="external-covers">
          <Text of={covers} />
        </p>
        <dl className="facts">
          <dt>{t('web.external.with')}</dt>
          <dd>{names.join(', ')}</dd>
          <dt>{t('web.external.level')}</dt>
          <dd>
            {t(`web.external.level.${level}`)} · {t(`web.external.way.${way}`)}
          </dd>
          <dt>{t('web.external.signed')}</dt>
          <dd>{day(agreement.signedOn)}</dd>
          <dt>{t('web.external.from')}</dt>
          <dd>
            {day(agreement.fromOn)} –{' '}
            {agreement.untilOn ? day(agreement.untilOn) : t('web.external.open-ended')}
          </dd>
          {state === 'standing' && (
            <>
              <dt>{t('web.external.review')}</dt>
              <dd>{day(agreement.reviewOn)}</dd>
            </>
          )}
        </dl>
        {link && (
          <p>
            <a href={link} rel="noreferrer">
              {t('web.external.link-open')}
            </a>
          </p>
        )}
        {may('external.find-joint') && (
          <p className="screen-only">
            <Link
              to="/external/joint"
              search={{ agreement: agreement.agreement }}
              aria-label={t('web.external.joint-of', { what: title })}
            >
              {t('web.nav.joint')}
            </Link>
          </p>
        )}
        {may('external.read-board') && (
          <p className="screen-only">
            <Link
              to="/external/board/$agreement"
              params={{ agreement: agreement.agreement } as never}
              aria-label={t('web.external.board-of', { what: title })}
            >
              {t('web.external.board')}
            </Link>
          </p>
        )}
        {state === 'ended' && (
          <p>
            {t('web.external.ended-because', {
              date: format.date(agreement.since),
              reason: agreement.reason ?? '',
            })}
          </p>
        )}
        <div className="row screen-only">
          {state === 'standing' && may('external.review-agreement') && (
            <Button
              size="compact-md"
              variant={due ? 'filled' : 'default'}
              onClick={() => setAct('review')}
              aria-describedby={id}
            >
              {t('action.external.agreement.review')}
            </Button>
          )}
          {may('external.edit-agreement') && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => setAct('edit')}
              aria-label={t('web.external.change-what', { what: title })}
            >
              {t('web.external.change')}
            </Button>
          )}
          {may('external.set-publication') && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => setAct('publication')}
              aria-describedby={id}
            >
              {t('web.publication.title')}
            </Button>
          )}
          {state === 'standing' && may('external.end-agreement') && (
            <Button size="compact-md" variant="default" onClick={() => setAct('end')} aria-describedby={id}>
              {t('action.external.agreement.end')}
            </Button>
          )}
        </div>
      </article>
      {act === 'edit' && <AgreementForm agreement={agreement} neighbours={neighbours} close={done} />}
      {act === 'review' && <ReviewForm agreement={agreement} close={done} />}
      {act === 'publication' && (
        <LevelPublication
          title={t('operation.external.set-publication')}
          publication={publication}
          level={level}
          saving={publish.isPending}
          error={publish.error}
          version={agreement.version}
          save={(next, base) =>
            publish.mutate({ agreement: agreement.agreement, base, publication: next }, { onSuccess: done })
          }
          close={done}
        />
      )}
      <ConfirmWithReason
        opened={act === 'end'}
        close={done}
        title={t('operation.external.end-agreement')}
        action={t('action.external.agreement.end')}
        saving={end.isPending}
        error={end.error}
        confirm={(reason) => end.mutate({ agreement: agreement.agreement, reason }, { onSuccess: done })}
      >
        <p>{t('web.external.end-text')}</p>
      </ConfirmWithReason>
    </li>
  );
}
