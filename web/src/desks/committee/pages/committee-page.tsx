// Committee work: what follows from decisions and is open, the sessions, and who sits in which committee.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionFlow } from '#desks/committee/workflow.ts';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { SessionRow } from '../answers.ts';
import { ActionCard } from '../parts/action-card.tsx';
import { BodyCard } from '../parts/body-card.tsx';
import '../parts/committee.css';

const BodyForm = later(() => import('../parts/body-form.tsx'), 'BodyForm');

export function CommitteePage() {
  const t = useT();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const actions = useAsk('committee.find-actions', {});
  const sessions = useAsk('committee.find-sessions', {});
  const bodies = useAsk('committee.find-bodies', {});
  return (
    <Page
      title={t('web.nav.committee')}
      lead={t('web.committee.lead')}
      actions={
        <>
          {may('committee.write-body') && (
            <Button
              variant="default"
              leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('web.committee.add-body')}
            </Button>
          )}
          {may('committee.read-handover') && (
            <Button component={Link} variant="default" to="/committee/handover">
              {t('web.committee.handover')}
            </Button>
          )}
          {may('committee.export-public') && (
            <DownloadButton operation="committee.export-public" input={{}}>
              {t('web.committee.export')}
            </DownloadButton>
          )}
          {may('committee.export-public') && (
            <DownloadButton operation="committee.export-public" input={{ signed: true }}>
              {t('web.committee.export-signed')}
            </DownloadButton>
          )}
        </>
      }
    >
      <section className="section" aria-labelledby="sessions">
        <h2 id="sessions">{t('web.committee.sessions')}</h2>
        <Asked query={sessions}>
          {({ sessions: all }) =>
            all.length === 0 ? (
              <Empty title={t('web.committee.no-sessions')}>{t('web.committee.no-sessions-more')}</Empty>
            ) : (
              <ul className="plain-list">
                {all.map((one) => (
                  <SessionLine key={one.session} session={one} />
                ))}
              </ul>
            )
          }
        </Asked>
      </section>
      <section className="section" aria-labelledby="actions">
        <h2 id="actions">{t('web.committee.actions')}</h2>
        <Asked query={actions}>
          {({ actions: all }) => {
            const open = all.filter(({ state }) => state === 'open');
            const closed = all.filter(({ state }) => state !== 'open');
            return (
              <>
                {open.length === 0 && <p className="muted">{t('web.committee.no-actions')}</p>}
                <ul className="plain-list">
                  {open.map((action) => (
                    <ActionCard key={action.action} action={action} decided />
                  ))}
                </ul>
                {closed.length > 0 && (
                  <details>
                    <summary>{t('web.committee.closed-actions', { n: closed.length })}</summary>
                    <ul className="plain-list">
                      {closed.map((action) => (
                        <ActionCard key={action.action} action={action} decided />
                      ))}
                    </ul>
                  </details>
                )}
              </>
            );
          }}
        </Asked>
      </section>
      <section className="section" aria-labelledby="bodies">
        <h2 id="bodies">{t('web.committee.bodies')}</h2>
        <Asked query={bodies}>
          {({ bodies: all, today }) =>
            all.length === 0 ? (
              <Empty title={t('web.committee.no-bodies')}>{t('web.committee.no-bodies-more')}</Empty>
            ) : (
              <ul className="plain-list">
                {all.map((body) => (
                  <BodyCard key={body.body} body={body} today={today} />
                ))}
              </ul>
            )
          }
        </Asked>
      </section>
      {adding && <BodyForm close={() => setAdding(false)} />}
    </Page>
  );
}

function SessionLine({ session }: { session: SessionRow }) {
  const t = useT();
  const format = useFormat();
  const { bodyNames, number, heldOn, place, state, minutes } = session;
  return (
    <li className="line-item">
      <div>
        <Link to="/committee/sessions/$session" params={{ session: session.session } as never}>
          <Text of={bodyNames} /> · {t('web.committee.session-number', { number })}
        </Link>
        <div className="muted small">
          {format.date(heldOn)} · {place}
        </div>
      </div>
      <span className="row">
        <StateBadge tone={sessionFlow.states[state].tone} text={t(`state.committee.session.${state}`)} />
        {minutes && (
          <StateBadge
            tone={minutes === 'agreed' ? 'done' : 'waiting'}
            text={t('web.committee.minutes-are', { state: t(`state.committee.minutes.${minutes}`) })}
          />
        )}
      </span>
    </li>
  );
}
