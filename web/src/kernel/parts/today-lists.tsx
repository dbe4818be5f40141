// What the desks say waits for this person, in one list.
import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WebDesk, Waiting as Waits } from '../desk.ts';
import { useHouse } from '../house.tsx';
import { Text, useFormat, useT } from '../i18n.tsx';
import { useMay } from '../session.tsx';
import { Waiting } from './asked.tsx';
import { Empty } from './empty.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import './today.css';

export function TodayLists({ desks }: { desks: readonly WebDesk[] }) {
  const t = useT();
  const may = useMay();
  const house = useHouse();
  const asked = useQueries({
    queries: desks.map((desk) => ({
      queryKey: [`${desk.name}.read-today`, 'today'],
      queryFn: async () => (await desk.today?.(house, may)) ?? [],
    })),
  });
  const waits = asked.flatMap(({ data }) => data ?? []);
  const failed = asked.find(({ error }) => error);
  return (
    <>
      {failed?.error && <ProblemNotice error={failed.error} again={() => void failed.refetch()} />}
      {waits.length > 0 && (
        <section aria-labelledby="today-waits">
          <h2 id="today-waits" className="section-head">
            {t('web.today.waits')}
          </h2>
          <ul className="plain-list">
            {waits.map((one) => (
              <WaitingLine key={one.key} one={one} />
            ))}
          </ul>
        </section>
      )}
      {asked.some(({ isPending }) => isPending) && <Waiting />}
      {!failed && waits.length === 0 && asked.every(({ isSuccess }) => isSuccess) && (
        <Empty title={t('web.today.empty')}>{t('web.today.empty-more')}</Empty>
      )}
    </>
  );
}

function WaitingLine({ one }: { one: Waits }) {
  const t = useT();
  const format = useFormat();
  return (
    <li className="today-line">
      <span className={one.urgent ? 'today-dot today-dot-urgent' : 'today-dot'} aria-hidden />
      <div className="today-what">
        <div>
          {t(one.text, { n: one.count })}
          {one.titles && (
            <>
              {': '}
              <Text of={one.titles} />
            </>
          )}
          {one.name && `: ${one.name}`}
        </div>
        <div className="muted small">
          {one.by && `${t('web.today.by', { date: format.date(one.by) })} `}
          {one.since && t('web.today.since', { date: format.date(one.since) })}
        </div>
      </div>
      <Button
        component={Link}
        to={one.to}
        params={(one.params ?? {}) as never}
        search={(one.search ?? {}) as never}
        variant="default"
        size="compact-md"
      >
        {t(one.action)}
      </Button>
    </li>
  );
}
