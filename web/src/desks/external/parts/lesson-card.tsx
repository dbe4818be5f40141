// One lesson: what was done and what worked, where it stands, who follows it up, and to what it speaks.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Event, Lesson } from '../answers.ts';

const AssignLesson = later(() => import('./assign-lesson.tsx'), 'AssignLesson');
const LessonForm = later(() => import('./lesson-form.tsx'), 'LessonForm');
const TieLesson = later(() => import('./tie-lesson.tsx'), 'TieLesson');

type Act = 'edit' | 'drop' | 'assign' | 'finish' | 'tie';

export function LessonCard({ lesson, event }: { lesson: Lesson; event: Event }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const [act, setAct] = useState<Act>();
  const drop = useOrder('external.drop-lesson');
  const finish = useOrder('external.finish-lesson');
  const done = () => setAct(undefined);
  const { followUp, finished, state } = lesson;
  const session = event.programme.find((one) => one.session === lesson.session);
  const facts: [string, ReactNode][] = [
    ['worked', <Text key="worked" of={lesson.worked} />],
    ['place', lesson.place && <Text of={lesson.place} />],
    ['needs', lesson.needs && <Text of={lesson.needs} />],
    [
      'heard-from',
      lesson.heardFrom && <Text of={lesson.heardFrom.names} otherwise={t('web.external.out-of-sight')} />,
    ],
    ['session', session && <Text of={session.titles} />],
    [
      'follow-up',
      followUp && (
        <>
          <Text of={followUp.by.names} otherwise={t('web.external.out-of-sight')} /> ·{' '}
          {t('web.external.due', { date: format.date(followUp.dueOn) })}
        </>
      ),
    ],
    ['outcome', finished && `${format.date(finished.on)}: ${finished.outcome}`],
  ];
  return (
    <li>
      <article className="external-lesson" aria-labelledby={`lesson-${lesson.lesson}`}>
        <div className="row">
          <h3 id={`lesson-${lesson.lesson}`}>
            <Text of={lesson.did} />
          </h3>
          <StateBadge
            tone={finished ? 'done' : state === 'agreed' ? 'done' : 'waiting'}
            text={t(finished ? 'web.external.lesson.finished' : `web.external.lesson.${state}`)}
          />
        </div>
        <dl className="facts">
          {facts.map(
            ([key, value]) =>
              value && (
                <Fragment key={key}>
                  <dt>{t(`web.external.lesson.${key}`)}</dt>
                  <dd className="external-covers">{value}</dd>
                </Fragment>
              ),
          )}
        </dl>
        <Ties lesson={lesson} />
        <Acts lesson={lesson} name={words(lesson.did)} act={setAct} />
      </article>
      {act === 'edit' && <LessonForm event={event} lesson={lesson} close={done} />}
      {act === 'assign' && <AssignLesson lesson={lesson} close={done} />}
      {act === 'tie' && <TieLesson lesson={lesson} close={done} />}
      <ConfirmWithReason
        opened={act === 'drop'}
        close={done}
        title={t('operation.external.drop-lesson')}
        action={t('web.external.point.remove')}
        withReason={false}
        saving={drop.isPending}
        error={drop.error}
        confirm={() => drop.mutate({ lesson: lesson.lesson }, { onSuccess: done })}
      >
        <p>{t('web.external.lesson.drop-text')}</p>
      </ConfirmWithReason>
      <ConfirmWithReason
        opened={act === 'finish'}
        close={done}
        title={t('operation.external.finish-lesson')}
        action={t('web.external.lesson.finish')}
        saving={finish.isPending}
        error={finish.error}
        confirm={(outcome) =>
          finish.mutate({ lesson: lesson.lesson, base: lesson.version, outcome }, { onSuccess: done })
        }
      >
        <p>{t('web.external.lesson.finish-text')}</p>
      </ConfirmWithReason>
    </li>
  );
}

function Ties({ lesson }: { lesson: Lesson }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const untie = useOrder('external.untie-lesson');
  if (lesson.ties.length === 0) return null;
  return (
    <div>
      <strong>{t('web.external.lesson.ties')}</strong>
      {untie.error && <ProblemNotice error={untie.error} />}
      <ul className="plain-list">
        {lesson.ties.map(({ tie, target, titles, number }) => (
          <li key={tie} className="row">
            {target.to === 'measure' ? (
              <Link
                to="/strategy/plan/items/$item"
                params={{ item: target.item } as never}
                search={{ plan: target.plan } as never}
              >
                {number && `${number} · `}
                <Text of={titles} />
              </Link>
            ) : (
              <span>
                <Text of={titles} /> · {number}
              </span>
            )}
            {may('external.untie-lesson') && (
              <Button
                variant="default"
                size="compact-md"
                loading={untie.isPending}
                aria-label={t('web.external.talk.remove-what', { what: words(titles) })}
                onClick={() => untie.mutate({ tie })}
              >
                {t('web.external.talk.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Acts({ lesson, name, act }: { lesson: Lesson; name: string; act: (act: Act) => void }) {
  const t = useT();
  const may = useMay();
  const agree = useOrder('external.agree-lesson');
  const { state, followUp, finished } = lesson;
  const button = (which: Act, key: string, first = false) => (
    <Button
      size="compact-md"
      variant={first ? 'filled' : 'default'}
      aria-label={t('web.external.act-of', { act: t(key), what: name })}
      onClick={() => act(which)}
    >
      {t(key)}
    </Button>
  );
  return (
    <div className="row screen-only">
      {agree.error && <ProblemNotice error={agree.error} />}
      {state === 'captured' && may('external.agree-lesson') && (
        <Button
          size="compact-md"
          loading={agree.isPending}
          aria-label={t('web.external.act-of', { act: t('web.external.lesson.agree'), what: name })}
          onClick={() => agree.mutate({ lesson: lesson.lesson, base: lesson.version })}
        >
          {t('web.external.lesson.agree')}
        </Button>
      )}
      {state === 'captured' && may('external.edit-lesson') && button('edit', 'web.external.change')}
      {state === 'captured' && may('external.drop-lesson') && button('drop', 'web.external.point.remove')}
      {state === 'agreed' &&
        may('external.assign-lesson') &&
        button('assign', 'web.external.lesson.assign', !followUp)}
      {followUp &&
        !finished &&
        may('external.finish-lesson') &&
        button('finish', 'web.external.lesson.finish')}
      {may('external.tie-lesson') && button('tie', 'web.external.lesson.tie')}
    </div>
  );
}
