// One document: what it is, its texts, and how it relates to others, as a graph to walk.
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Text, useFormat, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { isLanguage, type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { Publication } from '../parts/publication.tsx';
import { Relations } from '../parts/relations.tsx';
import { WhoHasSeen } from '../parts/who-has-seen.tsx';
import { WorkflowState } from '../parts/words.tsx';
import { heldHere, statedDate } from '../parts/document-facts.ts';
import { type InstrumentPage, useInstrument } from '../queries.ts';

export function DocumentPage() {
  const { instrument } = useParams({ from: '/house/strategy/strategy/documents/$instrument' });
  const page = useInstrument(instrument);
  return (
    <Asked query={page} whole>
      {(found) => <DocumentView key={instrument} found={found} />}
    </Asked>
  );
}

function DocumentView({ found }: { found: InstrumentPage }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const { instrument, paragraphs, lines } = found;
  const restricted = instrument.classification !== 'unclassified';
  const original = instrument.originalLanguage;
  return (
    <Page
      title={words(instrument.titles)}
      heading={<Text of={instrument.titles} />}
      crumbs={[{ to: '/strategy/documents', text: t('web.nav.documents') }]}
      beside={
        restricted && (
          <StateBadge tone="restricted" text={t(`web.classification.${instrument.classification}`)} />
        )
      }
      actions={
        paragraphs.length > 0 && (
          <Button component={Link} to="/strategy/read" search={{ instrument: instrument.id } as never}>
            {t('web.document.read')}
          </Button>
        )
      }
    >
      {restricted && (
        <Notice tone="restricted" title={t('web.document.restricted')}>
          <p>{t('web.document.restricted-help')}</p>
        </Notice>
      )}
      <div className="record">
        <div>
          <dl className="facts">
            <dt>{t('web.document.number')}</dt>
            <dd>{instrument.number ?? t('web.document.not-recorded')}</dd>
            <dt>{t('web.document.date')}</dt>
            <dd>{statedDate(instrument.date, format) ?? t('web.document.not-recorded')}</dd>
            <dt>{t('web.document.issuer')}</dt>
            <dd>
              <Text of={instrument.issuer} />
            </dd>
            <dt>{t('web.document.status')}</dt>
            <dd>{t(`web.status.${instrument.status}`)}</dd>
            <dt>{t('web.document.holding')}</dt>
            <dd>{t(`web.holding.${heldHere(instrument)}`)}</dd>
            {original && (
              <>
                <dt>{t('web.document.original')}</dt>
                <dd lang={original}>{isLanguage(original) ? languageNames[original] : original}</dd>
              </>
            )}
            {paragraphs.length > 0 && (
              <>
                <dt>{t('web.document.extent')}</dt>
                <dd>
                  {t('web.document.extent-of', { paragraphs: instrument.paragraphs, lines: lines.length })}
                </dd>
              </>
            )}
          </dl>
          <section className="section">
            <h2>{t('web.relations.title')}</h2>
            <Relations found={found} />
          </section>
          {!restricted && <Texts found={found} />}
        </div>
        <aside className="record-side">
          <section className="section">
            <h2>{t('web.publication.title')}</h2>
            <Publication
              of={{ object: 'instrument', instrument: instrument.id }}
              version={instrument.version}
              publication={instrument.publication}
            />
          </section>
          <WhoHasSeen record={instrument.id} />
        </aside>
      </div>
    </Page>
  );
}

function Texts({ found }: { found: InstrumentPage }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const { instrument, texts } = found;
  return (
    <section className="section">
      <h2>{t('web.document.texts')}</h2>
      {texts.length === 0 && <p className="muted">{t('web.document.no-texts')}</p>}
      <ul className="plain-list" hidden={texts.length === 0}>
        {texts.map((text) => (
          <li key={text.id} className="line-item">
            <span>
              <Link
                to="/strategy/documents/$instrument/texts/$version"
                params={{ instrument: instrument.id, version: text.id }}
              >
                {isLanguage(text.language) ? languageNames[text.language] : text.language}
              </Link>{' '}
              <span className="muted small">
                {text.fileName} · {format.moment(text.importedAt)}
                {text.openDoubts > 0 && ` · ${t('web.text.open-doubts', { n: text.openDoubts })}`}
              </span>
            </span>
            <WorkflowState of="text" state={text.state} />
          </li>
        ))}
      </ul>
      {may('strategy.import-text') && <ImportText instrument={instrument.id} />}
    </section>
  );
}

function ImportText({ instrument }: { instrument: string }) {
  const t = useT();
  const navigate = useNavigate();
  const reader = useLanguage();
  const [language, setLanguage] = useState<Language>(reader);
  return (
    <div className="stack section">
      <label className="row">
        <span>{t('web.document.text-language')}</span>
        <select
          className="plain-select"
          value={language}
          onChange={(event) => {
            if (isLanguage(event.currentTarget.value)) setLanguage(event.currentTarget.value);
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
      </label>
      <Upload
        operation="strategy.import-text"
        input={{ instrument, language }}
        accept=".txt,.docx,.html,.htm,.xhtml,.pdf,.xml,.akn,.fmx,.fmx4"
        label={t('web.document.import')}
        help={t('web.document.import-help')}
        done={({ version }) =>
          void navigate({
            to: '/strategy/documents/$instrument/texts/$version',
            params: { instrument, version },
          })
        }
      />
    </div>
  );
}
