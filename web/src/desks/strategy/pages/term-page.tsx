// A term: its words by language, what it means, what is not said in its place, and where the plans say it.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { paragraphSign } from '../parts/words.tsx';
import type { Term, TermPage as TermAnswer } from '../queries.ts';

const TermForm = later(() => import('../parts/term-form.tsx'), 'TermForm');

export function TermPage() {
  const { term } = useParams({ from: '/house/strategy/strategy/glossary/$term' });
  const page = useAsk('strategy.read-term', { term });
  return (
    <Asked query={page} whole>
      {(found) => <TermView key={term} found={found} />}
    </Asked>
  );
}

function TermView({ found }: { found: TermAnswer }) {
  const t = useT();
  const words = useWords();
  const { term, uses, more } = found;
  return (
    <Page
      title={words(term.names) || (Object.values(term.names)[0] ?? '')}
      heading={<Text of={term.names} otherwise={Object.values(term.names)[0]} />}
      crumbs={[{ to: '/strategy/glossary', text: t('web.nav.glossary') }]}
      actions={term.retired === null && <TermActions term={term} />}
    >
      {term.retired !== null && (
        <Notice tone="quiet" title={t('web.term.retired', { reason: term.retired })} />
      )}
      <Facts term={term} />
      <section className="section">
        <h2>{t('web.term.uses')}</h2>
        {uses.length === 0 && <p className="muted">{t('web.term.no-uses')}</p>}
        <ul className="plain-list" hidden={uses.length === 0}>
          {uses.map(({ plan, planTitles, item, externalId, titles }) => (
            <li key={item} className="line-item">
              <span>
                {externalId && <span className="muted">{externalId} </span>}
                <Link to="/strategy/plan/items/$item" params={{ item }} search={{ plan }}>
                  <Text of={titles} />
                </Link>
              </span>
              <span className="muted small">
                <Text of={planTitles} />
              </span>
            </li>
          ))}
        </ul>
        {more && <p className="muted">{t('web.term.more-uses')}</p>}
      </section>
    </Page>
  );
}

function Facts({ term }: { term: Term }) {
  const t = useT();
  const reader = useLanguage();
  const { names, meaning, avoid, source, builtIn } = term;
  const house: string[] = ownFirst(reader);
  const all = [...house, ...Object.keys(names).filter((one) => !house.includes(one))];
  const nameOf = (language: string) => languageNames[language as Language] ?? language;
  const avoided = all.filter((language) => (avoid[language] ?? []).length > 0);
  return (
    <div className="stack">
      <p className="reading">
        <Text of={meaning} otherwise={<span className="muted">{t('web.term.no-meaning')}</span>} />
      </p>
      <dl className="facts">
        {all
          .filter((language) => names[language])
          .map((language) => (
            <div key={language} className="fact">
              <dt lang={language}>{nameOf(language)}</dt>
              <dd lang={language}>{names[language]}</dd>
            </div>
          ))}
        {avoided.length > 0 && (
          <div className="fact">
            <dt>{t('web.term.avoid')}</dt>
            <dd>
              <ul className="plain-list">
                {avoided.map((language) => (
                  <li key={language}>
                    <span lang={language}>{avoid[language]?.join(', ')}</span>{' '}
                    <span className="muted small" lang={language}>
                      {nameOf(language)}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div className="fact">
          <dt>{t('web.term.source')}</dt>
          <dd>
            {source ? (
              <Link to="/strategy/read" search={{ instrument: source.instrument, at: source.address }}>
                {source.number ?? <Text of={source.titles} />}, {paragraphSign(source.address)}
              </Link>
            ) : (
              t('web.term.no-source')
            )}
          </dd>
        </div>
      </dl>
      {builtIn && <p className="muted small">{t('web.term.unreviewed')}</p>}
    </div>
  );
}

function TermActions({ term }: { term: Term }) {
  const t = useT();
  const may = useMay();
  const [editing, edit] = useDisclosure(false);
  const [retiring, ask] = useDisclosure(false);
  const retire = useOrder('strategy.retire-term');
  return (
    <>
      {may('strategy.edit-term') && (
        <Button leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />} onClick={edit.open}>
          {t('web.glossary.edit')}
        </Button>
      )}
      {may('strategy.retire-term') && (
        <Button variant="default" onClick={ask.open}>
          {t('web.term.retire')}
        </Button>
      )}
      {editing && <TermForm term={term} close={edit.close} />}
      <ConfirmWithReason
        opened={retiring}
        close={ask.close}
        title={t('web.term.retire-title')}
        action={t('web.term.retire')}
        saving={retire.isPending}
        error={retire.error}
        confirm={(reason) =>
          retire.mutate({ term: term.id, base: term.version, reason }, { onSuccess: ask.close })
        }
      >
        <p>{t('web.term.retire-text')}</p>
      </ConfirmWithReason>
    </>
  );
}
