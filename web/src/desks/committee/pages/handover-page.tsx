// What a deputy or successor in a post must know, as it stands now.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { ActionCard } from '../parts/action-card.tsx';
import { DayField } from '../../../kernel/form/day-field.tsx';
import '../parts/committee.css';

type Handover = OutputOf<'committee.read-handover'>;

export function HandoverPage() {
  const t = useT();
  const language = useLanguage();
  const [since, setSince] = useState('');
  const of = since ? { since } : {};
  const pack = useAsk('committee.read-handover', of);
  return (
    <Page
      title={t('web.committee.handover')}
      lead={t('web.committee.handover-lead')}
      crumbs={[{ to: '/committee', text: t('web.nav.committee') }]}
      actions={
        <DownloadButton operation="committee.export-handover" input={{ ...of, language }}>
          {t('web.committee.pack-pdf')}
        </DownloadButton>
      }
    >
      <div className="committee-pair screen-only">
        <DayField label={t('web.committee.handover-since')} value={since} change={setSince} />
      </div>
      <Asked query={pack}>{(found) => <Found pack={found} />}</Asked>
    </Page>
  );
}

function Found({ pack }: { pack: Handover }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const { post, held, seats, actions, measures, minutes, sessions, decisions } = pack;
  const day = (on: string | null) => (on ? format.date(on) : '–');
  return (
    <>
      <Part id="held" title={t('handover.held')} none={false}>
        <p>
          <strong>
            <Text of={post.names} />
          </strong>
          , <Text of={post.organisationNames} />
        </p>
        <ul>
          {held.map((one) => (
            <li key={JSON.stringify(one)}>
              {t(one.deputy ? 'handover.deputy' : 'handover.holder', {
                from: day(one.from),
                until: day(one.until),
              })}
            </li>
          ))}
        </ul>
        <p className="muted">{t('handover.on-behalf')}</p>
      </Part>
      <Part id="seats" title={t('handover.seats')} none={seats.length === 0}>
        <ul>
          {seats.map((one) => (
            <li key={JSON.stringify(one)}>
              {t('handover.seat', {
                body: words(one.bodyNames),
                holds: t(`handover.holds.${one.holds}`),
                post: one.post,
              })}
            </li>
          ))}
        </ul>
      </Part>
      <Part id="tasks" title={t('handover.actions')} none={actions.length === 0}>
        <ul className="plain-list">
          {actions.map((action) => (
            <ActionCard key={action.action} action={{ ...action, keeps: true }} decided />
          ))}
        </ul>
      </Part>
      <Part id="measures" title={t('handover.measures')} none={measures.length === 0}>
        <ul>
          {measures.map(({ plan, measure, externalId, titles, endsOn }) => (
            <li key={measure}>
              <Link
                to="/strategy/plan/items/$item"
                params={{ item: measure } as never}
                search={{ plan } as never}
              >
                {externalId && `${externalId} `}
                <Text of={titles} />
              </Link>{' '}
              <span className="muted small">{endsOn && format.date(endsOn)}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="minutes" title={t('handover.minutes')} none={minutes.length === 0}>
        <ul>
          {minutes.map(({ session, bodyNames, until }) => (
            <li key={session}>
              <Link to="/committee/sessions/$session" params={{ session } as never}>
                {t('handover.minutes-until', { body: words(bodyNames), day: format.date(until) })}
              </Link>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="sessions" title={t('handover.sessions')} none={sessions.length === 0}>
        <ul>
          {sessions.map(({ session, bodyNames, number, heldOn, place }) => (
            <li key={session}>
              <Link to="/committee/sessions/$session" params={{ session } as never}>
                {t('handover.session', {
                  body: words(bodyNames),
                  number,
                  day: format.date(heldOn),
                  place,
                })}
              </Link>
            </li>
          ))}
        </ul>
      </Part>
      <Part
        id="decisions"
        title={t('handover.decisions', { day: format.date(pack.since) })}
        none={decisions.length === 0}
      >
        <ul>
          {decisions.map(({ decision, session, decidedOn, texts }) => (
            <li key={decision}>
              <Link to="/committee/sessions/$session" params={{ session } as never}>
                <Text of={texts} />
              </Link>{' '}
              <span className="muted small">{format.date(decidedOn)}</span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Part(props: { id: string; title: string; none: boolean; children: ReactNode }) {
  const t = useT();
  const { id, title, none, children } = props;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {none ? <p className="muted">{t('pack.none')}</p> : children}
    </section>
  );
}
