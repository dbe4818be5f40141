// One finding about the rights of people: what was found, what became of it, and of each measure that it is about.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import type { Finding, FindingReview } from '../queries.ts';
import './finding.css';

const tones = { keep: 'done', change: 'waiting', stop: 'quiet' } as const;

const DecideFinding = later(() => import('./decide-finding.tsx'), 'DecideFinding');

export function FindingParts(props: {
  finding: Finding;
  /** On the page of a measure its title would say nothing new. */
  ofOne?: boolean;
  level: 2 | 3;
  children?: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const { finding, ofOne = false, level, children } = props;
  const Heading = `h${level}` as const;
  return (
    <article className="stack-small finding">
      <Heading>
        <Text of={finding.body} />, <span className="nowrap">{finding.reference}</span>
      </Heading>
      <p className="small muted">
        {t(`finding.kind.${finding.kind}`)} · {format.date(finding.decidedOn)}
        {finding.link && (
          <>
            {' · '}
            <a href={finding.link} rel="noreferrer noopener external">
              {t('web.finding.link')}
              <span className="only-read"> {finding.reference}</span>
            </a>
          </>
        )}
      </p>
      <p className="reading">
        <Text of={finding.says} />
      </p>
      {finding.changes.map((change) => (
        <p key={change.id} className="reading">
          <strong>{t(`finding.change.${change.kind}`)}</strong>, {format.date(change.statedOn)}
          {change.reference && <>, {change.reference}</>}: <Text of={change.says} />
          {change.link && (
            <>
              {' '}
              <a href={change.link} rel="noreferrer noopener external">
                {t('web.finding.link')}
              </a>
            </>
          )}
        </p>
      ))}
      <ul className="plain-list">
        {finding.reviews.map((review) => (
          <Review key={review.id} review={review} ofOne={ofOne} />
        ))}
      </ul>
      {children}
    </article>
  );
}

function Review({ review, ofOne }: { review: FindingReview; ofOne: boolean }) {
  const t = useT();
  const format = useFormat();
  const [deciding, setDeciding] = useState(false);
  const { plan, item, titles, externalId, state, dueOn, overdue, decided, may } = review;
  const date = format.date(dueOn);
  return (
    <li className="line-item">
      <div>
        {!ofOne && (
          <Link to="/strategy/plan/items/$item" params={{ item }} search={{ plan }}>
            {externalId && <span>{externalId} </span>}
            <Text of={titles} />
          </Link>
        )}
        {decided ? (
          <div>
            {format.date(decided.at.slice(0, 10))}, <Text of={decided.post} />,{' '}
            <Text of={decided.organisation} />: {decided.reason}
          </div>
        ) : (
          <div className="small muted">{t('web.reviews.due', { date })}</div>
        )}
      </div>
      <span className="row">
        {state === 'open' ? (
          <StateBadge
            tone="late"
            text={overdue ? t('web.reviews.overdue', { date }) : t('web.finding.under-review')}
          />
        ) : (
          decided && (
            <StateBadge tone={tones[decided.decision]} text={t(`finding.decision.${decided.decision}`)} />
          )
        )}
        {may.includes('decide') && (
          <button type="button" className="tool-button screen-only" onClick={() => setDeciding(true)}>
            {t('web.finding.decide')}
            <span className="only-read">
              : <Text of={titles} />
            </span>
          </button>
        )}
      </span>
      {deciding && <DecideFinding review={review} close={() => setDeciding(false)} />}
    </li>
  );
}
