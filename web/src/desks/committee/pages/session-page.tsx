// A session: agenda with papers, who attended, what was decided and what follows, and the minutes.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionFlow } from '#desks/committee/workflow.ts';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { SessionRead } from '../answers.ts';
import { AttendanceList } from '../parts/attendance-list.tsx';
import { DecisionCard } from '../parts/decision-card.tsx';
import { PaperLink } from '../parts/paper-link.tsx';
import '../parts/committee.css';

const DecisionForm = later(() => import('../parts/decision-form.tsx'), 'DecisionForm');
const SessionForm = later(() => import('../parts/session-form.tsx'), 'SessionForm');
// Below what one comes for.
const MinutesPart = later(() => import('../parts/minutes-part.tsx'), 'MinutesPart');

export function SessionPage() {
  const { session } = useParams({ strict: false }) as { session: string };
  const read = useAsk('committee.read-session', { session });
  return (
    <Asked query={read} whole>
      {(found) => <Session key={session} read={found} />}
    </Asked>
  );
}

function Session({ read }: { read: SessionRead }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const { session, decisions, minutes } = read;
  const { state, number, heldOn, beginsAt, place, registry } = session;
  const open = minutes?.state !== 'agreed';
  return (
    <Page
      title={`${words(session.bodyNames)} · ${t('web.committee.session-number', { number })}`}
      crumbs={[{ to: '/committee', text: t('web.nav.committee') }]}
      beside={
        <StateBadge tone={sessionFlow.states[state].tone} text={t(`state.committee.session.${state}`)} />
      }
      lead={
        <>
          {format.date(heldOn)}
          {beginsAt && `, ${beginsAt}`} · {place}
          {registry && (
            <>
              {' · '}
              {t('web.committee.registry-line', {
                number: registry.number,
                date: format.date(registry.on),
                signatory: registry.signatory,
              })}
            </>
          )}
          {session.reason && ` · ${session.reason}`}
        </>
      }
      actions={<Steps read={read} />}
    >
      <section className="section" aria-labelledby="agenda">
        <h2 id="agenda">{t('web.committee.agenda')}</h2>
        {read.agenda.length === 0 && <p className="muted">{t('web.committee.no-agenda')}</p>}
        <ol className="committee-agenda">
          {read.agenda.map(({ item, kind, titles, papers }) => (
            <li key={item}>
              <Text of={titles} /> <span className="muted small">{t(`web.committee.item-kind.${kind}`)}</span>
              {papers.length > 0 && (
                <ul className="plain-list" aria-label={`${t('web.committee.papers')}: ${words(titles)}`}>
                  {papers.map((paper) => (
                    <li key={JSON.stringify(paper)}>
                      <PaperLink paper={paper} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </section>
      {(state === 'called' || state === 'held') && (
        <>
          <AttendanceList read={read} />
          <section className="section" aria-labelledby="decisions">
            <h2 id="decisions">{t('web.committee.decisions')}</h2>
            {decisions.length === 0 && <p className="muted">{t('web.committee.no-decisions')}</p>}
            <ul className="plain-list">
              {decisions.map((decision) => (
                <DecisionCard key={decision.decision} decision={decision} read={read} />
              ))}
            </ul>
            {open && may('committee.write-decision') && (
              <Button variant="default" className="screen-only" onClick={() => setWriting(true)}>
                {t('operation.committee.write-decision')}
              </Button>
            )}
          </section>
          <MinutesPart read={read} />
        </>
      )}
      {writing && <DecisionForm read={read} close={() => setWriting(false)} />}
    </Page>
  );
}

function Steps({ read }: { read: SessionRead }) {
  const t = useT();
  const may = useMay();
  const [act, setAct] = useState<'change' | 'call' | 'hold' | 'cancel'>();
  const move = useOrder('committee.move-session');
  const { session, today, minutes } = read;
  const { state } = session;
  const close = () => setAct(undefined);
  const moves = may('committee.move-session');
  return (
    <>
      {may('committee.read-pack') && state !== 'cancelled' && (
        <Button
          component={Link}
          variant="default"
          to="/committee/sessions/$session/pack"
          params={{ session: session.session } as never}
        >
          {t('web.committee.pack')}
        </Button>
      )}
      {may('committee.write-session') && state !== 'cancelled' && minutes?.state !== 'agreed' && (
        <Button
          variant="default"
          leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />}
          onClick={() => setAct('change')}
        >
          {t('web.committee.change-session')}
        </Button>
      )}
      {moves && state === 'planned' && (
        <Button onClick={() => setAct('call')}>{t('action.committee.session.call')}</Button>
      )}
      {moves && state === 'called' && session.heldOn <= today && (
        <Button onClick={() => setAct('hold')}>{t('action.committee.session.hold')}</Button>
      )}
      {moves && (state === 'planned' || state === 'called') && (
        <Button variant="default" onClick={() => setAct('cancel')}>
          {t('action.committee.session.cancel')}
        </Button>
      )}
      {act === 'change' && <SessionForm body={session.body} read={read} close={close} />}
      {act && act !== 'change' && (
        <ConfirmWithReason
          opened
          close={close}
          title={t(`action.committee.session.${act}`)}
          action={t(`action.committee.session.${act}`)}
          withReason={act === 'cancel'}
          saving={move.isPending}
          error={move.error}
          confirm={(reason) =>
            move.mutate(
              { session: session.session, action: act, ...(reason ? { reason } : {}) },
              { onSuccess: close },
            )
          }
        >
          <p>{t(`web.committee.${act}-text`)}</p>
        </ConfirmWithReason>
      )}
    </>
  );
}
