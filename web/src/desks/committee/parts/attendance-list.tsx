// Who attended a session for which institution; of a stand-in, on which written word.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { useMay } from '../../../kernel/session.tsx';
import type { Attendance, SessionRead } from '../answers.ts';

const AttendanceForm = later(() => import('./attendance-form.tsx'), 'AttendanceForm');

export function AttendanceList({ read }: { read: SessionRead }) {
  const t = useT();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const { session, attendance, seats, minutes } = read;
  const writes =
    may('committee.set-attendance') &&
    (session.state === 'called' || session.state === 'held') &&
    minutes?.state !== 'agreed';
  return (
    <section className="section" aria-labelledby="attendance">
      <h2 id="attendance">{t('web.committee.attendance')}</h2>
      {attendance.length === 0 && <p className="muted">{t('web.committee.no-attendance')}</p>}
      <ul className="plain-list">
        {attendance.map((entry) => (
          <Entry key={entry.entry} entry={entry} read={read} writes={writes} />
        ))}
      </ul>
      {writes && (
        <Button variant="default" className="screen-only" onClick={() => setAdding(true)}>
          {t('operation.committee.set-attendance')}
        </Button>
      )}
      {adding && <AttendanceForm session={session.session} seats={seats} close={() => setAdding(false)} />}
    </section>
  );
}

function Entry({ entry, read, writes }: { entry: Attendance; read: SessionRead; writes: boolean }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const [act, setAct] = useState<'change' | 'remove'>();
  const remove = useOrder('committee.set-attendance');
  const { organisationNames, way, post, name, word } = entry;
  const { session } = read.session;
  const close = () => setAct(undefined);
  const what = words(organisationNames);
  return (
    <li className="line-item">
      <div>
        <strong>
          <Text of={organisationNames} />
        </strong>
        <div>
          {name ? `${name}, ` : ''}
          {post} · {t(`web.committee.way.${way}`)}
        </div>
        {word && (
          <div className="small">
            {t('web.committee.on-word', {
              standIn: word.standIn,
              number: word.number,
              date: format.date(word.on),
              keptAt: word.keptAt,
            })}
          </div>
        )}
      </div>
      {writes && (
        <span className="row screen-only">
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('web.committee.change-what', { what })}
            onClick={() => setAct('change')}
          >
            {t('web.committee.change')}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('web.form.take-away', { what })}
            onClick={() => setAct('remove')}
          >
            {t('web.committee.take-away')}
          </Button>
        </span>
      )}
      {act === 'change' && (
        <AttendanceForm session={session} seats={read.seats} entry={entry} close={close} />
      )}
      <ConfirmWithReason
        opened={act === 'remove'}
        close={close}
        title={t('web.form.take-away', { what })}
        action={t('web.committee.take-away')}
        withReason={false}
        saving={remove.isPending}
        error={remove.error}
        confirm={() => remove.mutate({ session, entry: entry.entry, attends: null }, { onSuccess: close })}
      >
        <p>{t('web.committee.remove-entry')}</p>
      </ConfirmWithReason>
    </li>
  );
}
