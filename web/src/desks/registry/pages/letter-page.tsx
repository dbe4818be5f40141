// A letter of the office: its text in each language as it will be printed, where it stands, and the next step.
import { Link, useParams } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Letter } from '../answers.ts';
import { Correspondent } from '../parts/correspondent.tsx';
import { LetterSteps } from '../parts/letter-steps.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { StateWords } from '../parts/state-words.tsx';
import '../parts/registry.css';

export function LetterPage() {
  const { letter } = useParams({ from: '/house/registry/registry/letters/$letter' });
  const found = useAsk('registry.read-letter', { letter });
  return (
    <Asked query={found} whole>
      {(answer) => <LetterView key={letter} letter={answer.letter} />}
    </Asked>
  );
}

function LetterView({ letter }: { letter: Letter }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const { letter: id, subjects, state, languages } = letter;
  return (
    <Page
      title={words(subjects)}
      heading={<Text of={subjects} />}
      crumbs={[{ to: '/registry/items', text: t('web.nav.registry') }]}
      beside={<StateWords of={{ state, direction: 'outgoing', due: false }} />}
      actions={
        <>
          <LetterSteps letter={letter} />
          {may('registry.print-letter') &&
            (['pdf', 'txt'] as const).map((format) => (
              <DownloadButton key={format} operation="registry.print-letter" input={{ letter: id, format }}>
                {t(`web.registry.letter.print.${format}`)}
              </DownloadButton>
            ))}
        </>
      }
    >
      <Facts letter={letter} />
      <section className="section" aria-labelledby="text">
        <h2 id="text">{t('web.registry.letter.text')}</h2>
        <div className="registry-columns">
          {languages.map((language) => (
            <article key={language} lang={language} aria-label={languageNames[language]}>
              <h3>{letter.subjects[language]}</h3>
              <p className="registry-body">{letter.bodies[language]}</p>
              <p>
                {letter.signatoryPosts[language]}
                <br />
                {letter.signatoryNames[language]}
              </p>
              {letter.enclosures?.[language] && (
                <p className="registry-body muted">{letter.enclosures[language]}</p>
              )}
            </article>
          ))}
        </div>
      </section>
    </Page>
  );
}

function Facts({ letter }: { letter: Letter }) {
  const t = useT();
  const format = useFormat();
  const { number, numberedOn, signedOn, signedHow, sentOn, sentBy, answers, about, reason } = letter;
  return (
    <dl className="facts">
      <dt>{t('web.registry.number')}</dt>
      <dd>
        {number ?? t('web.registry.no-number')}
        {numberedOn && `, ${format.date(numberedOn)}`}
      </dd>
      <dt>{t('web.registry.to')}</dt>
      <dd>
        <Correspondent of={letter.correspondent} />
      </dd>
      {signedOn && signedHow && (
        <>
          <dt>{t('web.registry.letter.signed-on')}</dt>
          <dd>
            {format.date(signedOn)}, {t(`web.registry.letter.how.${signedHow}`)}
          </dd>
        </>
      )}
      {sentOn && sentBy && (
        <>
          <dt>{t('web.registry.letter.sent-on')}</dt>
          <dd>
            {format.date(sentOn)}, {t(`web.registry.letter.way.${sentBy}`)}
          </dd>
        </>
      )}
      {answers && (
        <>
          <dt>{t('web.registry.letter.answers')}</dt>
          <dd>
            <Link to="/registry/items/$item" params={{ item: answers }}>
              {t('web.registry.letter.answers-open')}
            </Link>
          </dd>
        </>
      )}
      {number && (
        <>
          <dt>{t('web.registry.letter.entry')}</dt>
          <dd>
            <Link to="/registry/items/$item" params={{ item: letter.letter }}>
              {t('web.registry.letter.entry-open')}
            </Link>
          </dd>
        </>
      )}
      {reason && (
        <>
          <dt>{t('web.registry.reason')}</dt>
          <dd>{reason}</dd>
        </>
      )}
      {about.length > 0 && (
        <>
          <dt>{t('web.registry.about')}</dt>
          <dd>
            <ul className="plain-list">
              {about.map((one) => (
                <li key={one.item}>
                  <Link
                    to="/strategy/plan/items/$item"
                    params={{ item: one.item }}
                    search={{ plan: one.plan }}
                  >
                    <MeasureName of={one} />
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
