// A measure (or goal, objective, activity): facts on the left, what happened on the right; state, holder and date at the top.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Text, useFormat, useT, useTOr, useWords } from '../../../kernel/i18n.tsx';
import { languages, languageNames } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Timeline } from '../../../kernel/parts/timeline.tsx';
import { Publication } from '../parts/publication.tsx';
import { MarkedTitle } from '../parts/marked-title.tsx';
import { MeasureSteps } from '../parts/measure-steps.tsx';
import { MeasureTies } from '../parts/measure-ties.tsx';
import { WhoHasSeen } from '../parts/who-has-seen.tsx';
import { useSpan, WorkflowState } from '../parts/words.tsx';
import { type MeasurePage as MeasureAnswer, useCurrentPlan, useMeasure } from '../queries.ts';

// Below what one comes for.
const OwnWork = later(() => import('../parts/own-work.tsx'), 'OwnWork');
const MeasureRights = later(() => import('../parts/measure-rights.tsx'), 'MeasureRights');
const MeasureFindings = later(() => import('../parts/measure-findings.tsx'), 'MeasureFindings');
const MeasureLaw = later(() => import('../parts/measure-law.tsx'), 'MeasureLaw');
const GuidanceFor = later(() => import('../parts/guidance-for.tsx'), 'GuidanceFor');
const MeasureJoint = later(() => import('../parts/measure-joint.tsx'), 'MeasureJoint');
const MeasureLessons = later(() => import('../parts/measure-lessons.tsx'), 'MeasureLessons');
const MeasureCauses = later(() => import('../parts/measure-causes.tsx'), 'MeasureCauses');
const TypedInNote = later(() => import('../parts/typed-in-note.tsx'), 'TypedInNote');
const MeasureForms = later(() => import('../parts/measure-forms.tsx'), 'MeasureForms');
const MeasureReviews = later(() => import('../parts/measure-reviews.tsx'), 'MeasureReviews');
const MeasurePractices = later(() => import('../parts/measure-practices.tsx'), 'MeasurePractices');
const Indicators = later(() => import('../parts/indicators.tsx'), 'Indicators');
const Spending = later(() => import('../parts/spending.tsx'), 'Spending');
const MeasureDecisions = later(() => import('../parts/measure-decisions.tsx'), 'MeasureDecisions');

export function MeasurePage() {
  const { item } = useParams({ from: '/house/strategy/strategy/plan/items/$item' });
  const search = useSearch({ from: '/house/strategy/strategy/plan/items/$item' });
  const { plan } = useCurrentPlan(search.plan);
  const page = useMeasure(search.plan ?? plan?.id, item);
  return (
    <Asked query={page} whole>
      {(found) => <Measure key={found.item.id} found={found} localBody={plan?.localBody === true} />}
    </Asked>
  );
}

function Measure({ found, localBody }: { found: MeasureAnswer; localBody: boolean }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const { plan, item, may } = found;
  return (
    <Page
      title={words(item.titles)}
      heading={<MarkedTitle of={item.titles} />}
      crumbs={[
        {
          to: `/strategy/plan?plan=${plan.id}`,
          text: item.ownLabel ? t('web.nav.plan') : <Text of={plan.titles} />,
        },
        // Under its own words, and not under the plan's: a page may be printed and handed on (R12).
        ...(item.ownLabel
          ? [
              {
                to: `/strategy/plan/items/${item.ownLabel.of}?plan=${plan.id}`,
                text: <Text of={item.ownLabel.label} />,
              },
            ]
          : item.path.map(({ id, titles }) => ({
              to: `/strategy/plan/items/${id}?plan=${plan.id}`,
              text: <Text of={titles} />,
            }))),
      ]}
      beside={
        <span className="row">
          {item.externalId && <span className="muted">{item.externalId}</span>}
          {item.state && <WorkflowState of="measure" state={item.state} />}
        </span>
      }
      lead={
        <>
          {t(`type.${item.type}`)} · <LeadName found={found} />
          {item.endsOn && <> · {t('web.span.until', { date: format.date(item.endsOn) })}</>}
        </>
      }
      actions={
        <>
          {may.includes('edit') && (
            <Button
              component={Link}
              to="/strategy/plan/items/$item/edit"
              params={{ item: item.id } as never}
              search={{ plan: plan.id } as never}
              leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />}
            >
              {t('web.item.edit')}
            </Button>
          )}
          <MeasureSteps found={found} />
        </>
      }
    >
      {localBody && <TypedInNote found={found} />}
      <div className="record">
        <div className="record-facts">
          <Facts found={found} />
          <MeasureFindings found={found} />
          <MeasureRights found={found} />
          <MeasureLaw found={found} />
          <Indicators found={found} />
          <MeasureTies found={found} />
          {(item.type === 'measure' || item.type === 'activity') && (
            <GuidanceFor of={{ object: 'measure', plan: plan.id, item: item.id }} />
          )}
          <MeasureCauses found={found} />
          <OwnWork found={found} />
          <MeasureForms found={found} />
          <MeasureReviews found={found} />
          <MeasureDecisions found={found} />
          <MeasureLessons found={found} />
          <MeasureJoint found={found} />
          <MeasurePractices found={found} />
          {(item.type === 'measure' || item.type === 'activity') && <Spending found={found} />}
          <Activities found={found} />
        </div>
        <aside className="record-side">
          <section className="section">
            <h2>{t('web.history.title')}</h2>
            <History found={found} />
          </section>
          <section className="section">
            <h2>{t('web.publication.title')}</h2>
            <Publication
              of={{ object: 'item', plan: plan.id, item: item.id }}
              version={item.version}
              publication={item.publication}
            />
          </section>
          <WhoHasSeen record={plan.id} />
        </aside>
      </div>
    </Page>
  );
}

function LeadName({ found }: { found: MeasureAnswer }) {
  const t = useT();
  const { lead } = found.item;
  return <Text of={lead.names} otherwise={lead.name ?? t('web.measures.no-lead')} />;
}

function Facts({ found }: { found: MeasureAnswer }) {
  const t = useT();
  const span = useSpan();
  const { item } = found;
  const others = languages.filter((language) => item.titles[language]);
  const facts: [string, ReactNode][] = [
    ['column.lead', <LeadName key="lead" found={found} />],
    ['column.lead-post', item.lead.post && <Text of={item.lead.post.names} />],
    ['column.co-leads', item.coLeads.length > 0 && <Partners of={item.coLeads} />],
    ['column.partners', item.partners.length > 0 && <Partners of={item.partners} />],
    ['column.kind', item.kind && !item.ownLabel && t(`kind.${item.kind}`)],
    ['column.level', item.level && t(`level.${item.level}`)],
    ['web.field.span', span(item.startsOn, item.endsOn)],
    ['web.field.aim', item.aim],
    [
      'column.outcome',
      item.outcome && (
        <span className="reading measure-description">
          <Text of={item.outcome} />
        </span>
      ),
    ],
    ['column.audiences', item.audiences.map((one) => t(`audience.${one}`)).join(', ')],
    [
      'web.field.description',
      item.description && (
        <span className="reading measure-description">
          <Text of={item.description} />
        </span>
      ),
    ],
    [
      'web.field.titles',
      others.length > 1 && (
        <ul className="plain-list">
          {others.map((language) => (
            <li key={language} lang={language}>
              {item.titles[language]} <span className="muted small">{languageNames[language]}</span>
            </li>
          ))}
        </ul>
      ),
    ],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Partners({ of }: { of: MeasureAnswer['item']['partners'] }) {
  return (
    <ul className="plain-list">
      {of.map(({ organisation, names, name }) => (
        <li key={organisation ?? name}>
          <Text of={names} otherwise={name ?? ''} />
        </li>
      ))}
    </ul>
  );
}

function Activities({ found }: { found: MeasureAnswer }) {
  const t = useT();
  const { activities, plan } = found;
  if (activities.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('web.item.inside')}</h2>
      <ul className="plain-list">
        {activities.map(({ id, titles, state, type }) => (
          <li key={id} className="line-item">
            <Link to="/strategy/plan/items/$item" params={{ item: id }} search={{ plan: plan.id }}>
              <Text of={titles} />
            </Link>
            {state ? (
              <WorkflowState of="measure" state={state} />
            ) : (
              <span className="muted small">{t(`type.${type}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ found }: { found: MeasureAnswer }) {
  const t = useT();
  const tOr = useTOr();
  if (found.history.length === 0) return <p className="muted">{t('web.history.none')}</p>;
  return (
    <Timeline
      entries={found.history.toReversed().map(({ at, action, from, to, reason, post }) => ({
        key: `${at}-${action}`,
        at,
        what: (
          <>
            {action === 'start' ? t('web.history.start') : tOr(`action.strategy.measure.${action}`, action)}
            <span className="muted">
              {' '}
              {from && `${tOr(`state.strategy.measure.${from}`, from)} → `}
              {tOr(`state.strategy.measure.${to}`, to)}
            </span>
            {reason && <div>{reason}</div>}
          </>
        ),
        by: <Text of={post} />,
      }))}
    />
  );
}
