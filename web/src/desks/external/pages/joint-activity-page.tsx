// One joint activity: what it is, each side's word, the shared plan and budget, the report of all sides, and what came of it.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Joint } from '../answers.ts';
import { EventDays } from '../parts/event-days.tsx';
import { JointFacts } from '../parts/joint-facts.tsx';
import { JointSides } from '../parts/joint-sides.tsx';
import { stateTones } from '../parts/joint-tones.ts';
import { PublicationWords } from '../../../kernel/parts/publication-words.tsx';
import '../parts/external.css';

const JointPlan = later(() => import('../parts/joint-plan.tsx'), 'JointPlan');
const JointBudget = later(() => import('../parts/joint-budget.tsx'), 'JointBudget');
const JointReports = later(() => import('../parts/joint-reports.tsx'), 'JointReports');
const JointEvaluate = later(() => import('../parts/joint-evaluate.tsx'), 'JointEvaluate');
const JointEnd = later(() => import('../parts/joint-end.tsx'), 'JointEnd');
const LevelPublication = later(() => import('../parts/level-publication.tsx'), 'LevelPublication');

export function JointActivityPage() {
  const { joint } = useParams({ strict: false }) as { joint: string };
  const found = useAsk('external.read-joint', { joint });
  return (
    <Asked query={found} whole>
      {(answer) => <Shown key={answer.joint.joint} joint={answer.joint} today={answer.today} />}
    </Asked>
  );
}

function Shown({ joint, today }: { joint: Joint; today: string }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const [act, setAct] = useState<'publication' | 'evaluate' | 'end'>();
  const publish = useOrder('external.publish-joint');
  const done = () => setAct(undefined);
  const { state, evaluation } = joint;
  const goesOn = state === 'proposed' || state === 'accepted';
  return (
    <Page
      title={words(joint.titles)}
      heading={<Text of={joint.titles} />}
      crumbs={[{ to: '/external/joint', text: t('web.nav.joint') }]}
      beside={
        <span className="row">
          <StateBadge tone={stateTones[state]} text={t(`state.external.joint.${state}`)} />
          <PublicationWords publication={joint.publication} />
        </span>
      }
      lead={<EventDays first={joint.firstOn} last={joint.lastOn} />}
      actions={
        <>
          {state === 'accepted' && may('external.evaluate-joint') && joint.reports.length > 0 && (
            <Button onClick={() => setAct('evaluate')}>{t('action.external.joint.evaluate')}</Button>
          )}
          {state === 'proposed' && may('external.edit-joint') && (
            <Button
              variant="default"
              component={Link}
              to="/external/joint/$joint/edit"
              params={{ joint: joint.joint } as never}
              leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />}
            >
              {t('web.external.change')}
            </Button>
          )}
          {state !== 'proposed' && state !== 'dropped' && may('external.publish-joint') && (
            <Button variant="default" onClick={() => setAct('publication')}>
              {t('web.publication.title')}
            </Button>
          )}
          {goesOn && may('external.end-joint') && (
            <Button variant="default" onClick={() => setAct('end')}>
              {t(`action.external.joint.${state === 'proposed' ? 'drop' : 'stop'}`)}
            </Button>
          )}
        </>
      }
    >
      {joint.reason && (
        <p>
          {t('web.joint.over-because', {
            state: t(`state.external.joint.${state}`),
            date: format.date(joint.since),
            reason: joint.reason,
          })}
        </p>
      )}
      <JointFacts joint={joint} />
      <JointSides joint={joint} />
      {state !== 'proposed' && state !== 'dropped' && (
        <>
          <JointPlan joint={joint} today={today} />
          <JointBudget joint={joint} />
          <JointReports joint={joint} />
        </>
      )}
      {evaluation && (
        <section className="section" aria-labelledby="evaluation">
          <h2 id="evaluation">{t('web.joint.evaluation')}</h2>
          <p className="muted">{t('web.joint.evaluated-on', { date: format.date(evaluation.on) })}</p>
          <dl className="facts">
            {(['reached', 'worked', 'differently'] as const).map((one) => {
              const text = evaluation[one];
              return (
                text && (
                  <Fragment key={one}>
                    <dt>{t(`web.joint.${one}`)}</dt>
                    <dd className="external-covers">
                      <Text of={text} />
                    </dd>
                  </Fragment>
                )
              );
            })}
          </dl>
        </section>
      )}
      {act === 'evaluate' && <JointEvaluate joint={joint.joint} close={done} />}
      {act === 'end' && <JointEnd joint={joint} close={done} />}
      {act === 'publication' && (
        <LevelPublication
          title={t('operation.external.publish-joint')}
          publication={joint.publication}
          level={joint.level}
          version={joint.version}
          saving={publish.isPending}
          error={publish.error}
          save={(publication, base) =>
            publish.mutate({ joint: joint.joint, base, publication }, { onSuccess: done })
          }
          close={done}
        />
      )}
    </Page>
  );
}
