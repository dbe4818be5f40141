// The glossary: the office's words in the reader's language and in the others, and what is not said in their place.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';
import { allOf } from '../choices.ts';
import { InstallGlossary } from '../parts/install-glossary.tsx';
import type { Term } from '../queries.ts';
import './glossary-page.css';

const TermForm = later(() => import('../parts/term-form.tsx'), 'TermForm');

export function GlossaryPage() {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate({ from: '/strategy/glossary' });
  const { retired = false, ...state } = useSearch({ from: '/house/strategy/strategy/glossary' });
  const terms = useAsk('strategy.find-terms', { ...allOf, retired });
  const columns = useColumns();
  const [adding, add] = useDisclosure(false);
  const shown = retired ? { retired: true as const } : {};
  return (
    <Page
      title={t('web.nav.glossary')}
      lead={t('web.glossary.lead')}
      width="full"
      actions={
        may('strategy.add-term') && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            onClick={add.open}
          >
            {t('web.glossary.add')}
          </Button>
        )
      }
    >
      <label className="row screen-only glossary-show">
        <span>{t('web.glossary.show')}</span>
        <select
          className="plain-select"
          value={retired ? 'retired' : 'used'}
          onChange={({ currentTarget }) =>
            void navigate({
              search: { ...state, ...(currentTarget.value === 'retired' ? { retired: true as const } : {}) },
              replace: true,
            })
          }
        >
          <option value="used">{t('web.glossary.in-use')}</option>
          <option value="retired">{t('web.glossary.out-of-use')}</option>
        </select>
      </label>
      <Asked query={terms}>
        {({ items }) => (
          <Table
            name="glossary"
            file={t('web.nav.glossary')}
            caption={t('web.nav.glossary')}
            rows={items}
            columns={columns}
            rowId={({ id }) => id}
            state={{ sort: 'term', ...state }}
            change={(search) => void navigate({ search: { ...search, ...shown }, replace: true })}
            open={({ id }) => void navigate({ to: '/strategy/glossary/$term', params: { term: id } })}
            empty={
              retired ? (
                <p className="muted">{t('web.glossary.none')}</p>
              ) : (
                <Empty title={t('web.glossary.none')} action={<InstallGlossary />}>
                  {t('web.glossary.none-more')}
                </Empty>
              )
            }
          />
        )}
      </Asked>
      {adding && <TermForm close={add.close} />}
    </Page>
  );
}

function useColumns(): Column<Term>[] {
  const t = useT();
  const words = useWords();
  const reader = useLanguage();
  return useMemo(
    () => [
      {
        id: 'term',
        title: t('web.term.words'),
        heads: true,
        value: ({ names }) => words(names),
        show: ({ id, names }) => (
          <Link to="/strategy/glossary/$term" params={{ term: id }}>
            <Text of={names} otherwise={Object.values(names)[0]} />
          </Link>
        ),
      },
      ...ownFirst(reader)
        .slice(1)
        .map(
          (language): Column<Term> => ({
            id: language,
            title: languageNames[language],
            from: 700,
            value: ({ names }) => names[language],
            show: ({ names }) => <span lang={language}>{names[language]}</span>,
          }),
        ),
      {
        id: 'meaning',
        title: t('web.term.meaning'),
        hidden: true,
        value: ({ meaning }) => words(meaning) || undefined,
        show: ({ meaning }) => <Text of={meaning} />,
      },
      {
        id: 'part',
        title: t('web.term.part'),
        hidden: true,
        value: ({ part }) => t(`web.term.part.${part}`),
      },
      {
        id: 'avoid',
        title: t('web.term.avoid'),
        from: 1000,
        value: ({ avoid }) => avoid[reader]?.join(', '),
      },
    ],
    [t, words, reader],
  );
}
