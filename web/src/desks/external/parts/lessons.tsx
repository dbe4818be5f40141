// The lessons of an event: captured in a short form, agreed, given to somebody to follow up, tied to what they speak to.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHouse } from '../../../kernel/house.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Waiting } from '../../../kernel/parts/asked.tsx';
import { MoreRows } from '../../../kernel/parts/more-rows.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Event } from '../answers.ts';
import { lessonsQuery } from '../queries.ts';
import { LessonCard } from './lesson-card.tsx';

const LessonForm = later(() => import('./lesson-form.tsx'), 'LessonForm');

export function Lessons({ event }: { event: Event }) {
  const t = useT();
  const may = useMay();
  const [capturing, setCapturing] = useState(false);
  const pages = useInfiniteQuery(lessonsQuery(useHouse(), { event: event.event }));
  const lessons = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="section" aria-labelledby="lessons">
      <h2 id="lessons">{t('web.external.lessons')}</h2>
      <p>{t('web.external.lessons-count', { n: event.lessons })}</p>
      {pages.error && <ProblemNotice error={pages.error} again={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      <ul className="plain-list">
        {lessons.map((lesson) => (
          <LessonCard key={lesson.lesson} lesson={lesson} event={event} />
        ))}
      </ul>
      <MoreRows pages={pages} />
      {may('external.capture-lesson') && (
        <div className="page-actions">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => setCapturing(true)}
          >
            {t('operation.external.capture-lesson')}
          </Button>
        </div>
      )}
      {capturing && <LessonForm event={event} close={() => setCapturing(false)} />}
    </section>
  );
}
