// The pack of a session: agenda, tasks, what is asked of us and what is new, as it stands now.
import { Link, useParams } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import type { Action } from '../answers.ts';
import { ActionCard } from '../parts/action-card.tsx';
import { PaperLink } from '../parts/paper-link.tsx';
import '../parts/committee.css';

type Pack = OutputOf<'committee.read-pack'>;

export function PackPage() {
  const { session } = useParams({ strict: false }) as { session: string };
  const pack = useAsk('committee.read-pack', { session });
  return (
    <Asked query={pack} whole>
      {(found) => <Found pack={found} />}
    </Asked>
  );
}

function Found({ pack }: { pack: Pack }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { session, agenda, actions, decisions, pictures, asked } = pack;
  const { number, heldOn, beginsAt, place } = session;
  const body = words(session.bodyNames);
  return (
    <Page
      title={t('pack.title', { body, number })}
      lead={
        <>
          {format.date(heldOn)}
          {beginsAt && `, ${beginsAt}`} · {place} · {t('pack.made-on', { day: format.date(pack.today) })}
        </>
      }
      crumbs={[
        { to: '/committee', text: t('web.nav.committee') },
        {
          to: `/committee/sessions/${session.session}`,
          text: `${body} · ${t('web.committee.session-number', { number })}`,
        },
      ]}
      actions={
        <DownloadButton operation="committee.export-pack" input={{ session: session.session, language }}>
          {t('web.committee.pack-pdf')}
        </DownloadButton>
      }
    >
      <section className="section" aria-labelledby="agenda">
        <h2 id="agenda">{t('pack.agenda')}</h2>
        <ol className="committee-agenda">
          {agenda.map(({ item, titles, papers }) => (
            <li key={item}>
              <Text of={titles} />
              <ul className="plain-list">
                {papers.map((paper) => (
                  <li key={JSON.stringify(paper)}>
                    <PaperLink paper={paper} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      <Tasks id="overdue" title={t('pack.overdue')} actions={actions.filter(({ overdue }) => overdue)} />
      <Tasks id="open" title={t('pack.open')} actions={actions.filter(({ overdue }) => !overdue)} />
      <Late late={pack.late} />
      <section className="section" aria-labelledby="decided">
        <h2 id="decided">{t('pack.decided')}</h2>
        {decisions.length === 0 && <p className="muted">{t('pack.none')}</p>}
        <ul>
          {decisions.map((one) => (
            <li key={one.decision}>
              <Text of={one.texts} />
            </li>
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="pictures">
        <h2 id="pictures">{t('pack.pictures')}</h2>
        {pictures.length === 0 && <p className="muted">{t('pack.none')}</p>}
        <ul className="plain-list">
          {pictures.map((one) => (
            <li key={one.picture}>
              <Link to="/strategy/threat-picture" search={{ picture: one.picture } as never}>
                {t('web.committee.picture', { number: one.number, date: format.date(one.publishedOn) })}
              </Link>
              <p className="committee-words">
                <Text of={one.summary} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      {asked && <WhatIsAsked asked={asked} />}
    </Page>
  );
}

function Tasks({
  id,
  title,
  actions,
}: {
  id: string;
  title: string;
  actions: readonly Omit<Action, 'keeps'>[];
}) {
  const t = useT();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {actions.length === 0 && <p className="muted">{t('pack.none')}</p>}
      <ul className="plain-list">
        {actions.map((action) => (
          <ActionCard key={action.action} action={{ ...action, keeps: false }} decided />
        ))}
      </ul>
    </section>
  );
}

/** Which institutions have not handed in their sheets. */
function Late({ late }: { late: Pack['late'] }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="section" aria-labelledby="late">
      <h2 id="late">{t('pack.late')}</h2>
      {late.length === 0 ? (
        <p className="muted">{t('pack.none')}</p>
      ) : (
        <Frame label={`${t('pack.late')}: ${t('pack.column.institution')}`}>
          <table className="plain-table cards-table">
            <caption className="only-read">{t('pack.late')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('pack.column.institution')}</th>
                <th scope="col">{t('pack.column.period')}</th>
                <th scope="col">{t('pack.column.due')}</th>
                <th scope="col">{t('pack.column.status')}</th>
              </tr>
            </thead>
            <tbody>
              {late.map((one) => (
                <tr key={one.sheet}>
                  <th scope="row">
                    <Text of={one.organisationNames} />
                  </th>
                  <td>
                    <Link to="/reporting/periods/$period" params={{ period: one.period } as never}>
                      <Text of={one.periodNames} />
                    </Link>
                  </td>
                  <td>{format.date(one.dueOn)}</td>
                  <td>{t(one.returned ? 'pack.returned' : 'pack.not-handed-in')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Frame>
      )}
    </section>
  );
}

function WhatIsAsked({ asked }: { asked: NonNullable<Pack['asked']> }) {
  const t = useT();
  const words = useWords();
  const { paragraphs, planTitles } = asked;
  const gaps = paragraphs.filter(({ gap }) => gap).length;
  return (
    <section className="section" aria-labelledby="asked">
      <h2 id="asked">{t('pack.asked')}</h2>
      <p>{t('pack.asked-of', { plan: words(planTitles), of: paragraphs.length, gaps })}</p>
      <Frame label={`${t('pack.asked')}: ${words(planTitles)}`}>
        <table className="plain-table">
          <caption className="only-read">{t('pack.asked')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pack.column.address')}</th>
              <th scope="col">{t('pack.column.heading')}</th>
              <th scope="col">{t('pack.column.status')}</th>
              <th scope="col">{t('pack.column.measures')}</th>
            </tr>
          </thead>
          <tbody>
            {paragraphs.map(({ address, heading, status, measures, gap }) => (
              <tr key={address}>
                <th scope="row">
                  <Link to="/strategy/read" search={{ at: address } as never}>
                    {address}
                  </Link>
                </th>
                <td>
                  <Text of={heading} />
                </td>
                <td>{gap ? t('pack.gap') : t(`pack.status.${status}`)}</td>
                <td>{measures}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
    </section>
  );
}
