// What the desks tell of today: what waits for this person, what they wait for, what happened since they were here.
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DeskToday } from '../desk.ts';
import { useHouse } from '../house.tsx';
import { useFormat, useT } from '../i18n.tsx';
import { useMay } from '../session.tsx';
import { sinceQuery, todayQuery } from '../today-queries.ts';
import { Waiting } from './asked.tsx';
import { Empty } from './empty.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { HandedOnLine, WaitingLine } from './today-line.tsx';
import { TodaySince } from './today-since.tsx';
import './today.css';

export function TodayLists({ desks }: { desks: readonly DeskToday[] }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const house = useHouse();
  const asked = useQueries({ queries: desks.map((desk) => todayQuery(house, desk, may)) });
  const told = useQueries({ queries: desks.map((desk) => sinceQuery(house, desk, may)) });
  const waits = asked.flatMap(({ data }) => data?.waiting ?? []);
  const handsOn = asked.some(({ data }) => data?.waitingFor);
  const handedOn = asked.flatMap(({ data }) => data?.waitingFor ?? []);
  const sealed = [...asked, ...told]
    .flatMap(({ data }) => data?.sealedAt ?? [])
    .toSorted()
    .at(-1);
  const all = [...asked, ...told];
  const failed = all.find(({ error }) => error);
  return (
    <>
      {failed?.error && <ProblemNotice error={failed.error} again={() => void failed.refetch()} />}
      {waits.length > 0 && (
        <Part id="today-waits" title={t('web.today.waits')}>
          <ul className="plain-list">
            {waits.map((one) => (
              <WaitingLine key={one.key} one={one} />
            ))}
          </ul>
        </Part>
      )}
      {all.some(({ isPending }) => isPending) && <Waiting />}
      {waits.length === 0 && asked.every(({ isSuccess }) => isSuccess) && (
        <Empty title={t('web.today.empty')}>{t('web.today.empty-more')}</Empty>
      )}
      {handsOn && (
        <Part id="today-handed-on" title={t('web.today.handed-on')}>
          {handedOn.length > 0 ? (
            <ul className="plain-list">
              {handedOn.map((one) => (
                <HandedOnLine key={one.key} one={one} />
              ))}
            </ul>
          ) : (
            <p className="muted">{t('web.today.handed-on.empty')}</p>
          )}
        </Part>
      )}
      {told.map(
        ({ data }, index) =>
          data && (
            <Part key={desks[index]?.name} id="today-since" title={t('web.since.title')}>
              <TodaySince since={data} />
            </Part>
          ),
      )}
      {sealed && (
        <p className="muted small today-sealed">
          {t('web.since.sealed', { date: format.moment(sealed) })}
          {may('office.read-ledger') && (
            <>
              {' · '}
              <Link to={'/office/ledger' as string}>{t('web.nav.ledger')}</Link>
            </>
          )}
        </p>
      )}
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="today-part" aria-labelledby={id}>
      <h2 id={id} className="section-head">
        {title}
      </h2>
      {children}
    </section>
  );
}
