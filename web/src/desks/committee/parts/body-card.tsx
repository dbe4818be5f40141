// One committee: which post sits in it for which institution, who stands in, and the way to a new session.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Body, Seat } from '../answers.ts';

const BodyForm = later(() => import('./body-form.tsx'), 'BodyForm');
const SeatForm = later(() => import('./seat-form.tsx'), 'SeatForm');
const SessionForm = later(() => import('./session-form.tsx'), 'SessionForm');

export function BodyCard({ body, today }: { body: Body; today: string }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const [act, setAct] = useState<'seat' | 'rename' | 'session'>();
  const [past, setPast] = useState(false);
  const close = () => setAct(undefined);
  const isPast = ({ until }: Seat) => until !== null && until < today;
  const shown = body.seats.filter((seat) => past || !isPast(seat));
  const over = body.seats.filter(isPast).length;
  const name = words(body.names);
  return (
    <li className="committee-card">
      <div>
        <h3>
          <Text of={body.names} />
        </h3>
        {shown.length > 0 && <Seats body={body} seats={shown} label={name} />}
        <div className="row screen-only">
          {may('committee.write-session') && (
            <Button size="compact-md" onClick={() => setAct('session')}>
              {t('web.committee.plan-session')}
              <span className="only-read">: {name}</span>
            </Button>
          )}
          {may('committee.set-seat') && (
            <Button size="compact-md" variant="default" onClick={() => setAct('seat')}>
              {t('web.committee.add-seat')}
              <span className="only-read">: {name}</span>
            </Button>
          )}
          {may('committee.write-body') && (
            <Button size="compact-md" variant="default" onClick={() => setAct('rename')}>
              {t('web.committee.rename')}
              <span className="only-read">: {name}</span>
            </Button>
          )}
          {over > 0 && (
            <Button size="compact-md" variant="default" onClick={() => setPast(!past)}>
              {t(past ? 'web.committee.hide-past' : 'web.committee.show-past', { n: over })}
              <span className="only-read">: {name}</span>
            </Button>
          )}
        </div>
      </div>
      {act === 'rename' && <BodyForm body={body} close={close} />}
      {act === 'seat' && <SeatForm body={body.body} close={close} />}
      {act === 'session' && <SessionForm body={body.body} close={close} />}
    </li>
  );
}

function Seats({ body, seats, label }: { body: Body; seats: readonly Seat[]; label: string }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const [changed, setChanged] = useState<Seat>();
  return (
    <Frame label={t('web.committee.seats-of', { what: label })}>
      <table className="plain-table">
        <caption className="only-read">{t('web.committee.seats-of', { what: label })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.committee.institution')}</th>
            <th scope="col">{t('web.committee.holds')}</th>
            <th scope="col">{t('web.committee.post')}</th>
            <th scope="col">{t('web.committee.days')}</th>
            {may('committee.set-seat') && (
              <th scope="col">
                <span className="only-read">{t('web.committee.change')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.seat}>
              <th scope="row">
                <Text of={seat.organisationNames} />
              </th>
              <td>{t(`web.committee.holds.${seat.holds}`)}</td>
              <td>
                {seat.post}
                {seat.name && <div className="muted small">{seat.name}</div>}
              </td>
              <td>
                {format.date(seat.from)} – {seat.until ? format.date(seat.until) : ''}
              </td>
              {may('committee.set-seat') && (
                <td>
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={t('web.committee.change-what', {
                      what: `${words(seat.organisationNames)}, ${seat.post}`,
                    })}
                    onClick={() => setChanged(seat)}
                  >
                    {t('web.committee.change')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {changed && <SeatForm body={body.body} seat={changed} close={() => setChanged(undefined)} />}
    </Frame>
  );
}
