// The documents: strategies, laws, conclusions, with their standing and the languages of their texts.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';
import { InstallIndex } from '../parts/install-index.tsx';
import { heldHere, statedDate } from '../parts/document-facts.ts';
import type { Instrument } from '../queries.ts';

const AddDocument = later(() => import('../parts/add-document.tsx'), 'AddDocument');

export function DocumentsPage() {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate({ from: '/strategy/documents' });
  const state = useSearch({ from: '/house/strategy/strategy/documents' });
  const instruments = useAsk('strategy.find-instruments', { limit: 200 });
  const columns = useColumns();
  const [adding, add] = useDisclosure(false);
  return (
    <Page
      title={t('web.nav.documents')}
      lead={t('web.documents.lead')}
      actions={
        may('strategy.add-instrument') && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            onClick={add.open}
          >
            {t('web.documents.add')}
          </Button>
        )
      }
    >
      <Asked query={instruments}>
        {({ items }) => (
          <Table
            name="documents"
            file={t('web.nav.documents')}
            caption={t('web.nav.documents')}
            rows={items}
            columns={columns}
            rowId={({ id }) => id}
            state={state}
            change={(search) => void navigate({ search, replace: true })}
            open={({ id }) =>
              void navigate({ to: '/strategy/documents/$instrument', params: { instrument: id } })
            }
            empty={
              <Empty title={t('web.documents.none')} action={<InstallIndex />}>
                {t('web.documents.none-more')}
              </Empty>
            }
          />
        )}
      </Asked>
      {adding && <AddDocument close={add.close} />}
    </Page>
  );
}

function useColumns(): Column<Instrument>[] {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'number',
        title: t('web.document.number'),
        width: '120px',
        value: ({ number }) => number ?? undefined,
      },
      {
        id: 'title',
        title: t('column.title'),
        heads: true,
        value: ({ titles }) => words(titles),
        show: ({ id, titles }) => (
          <Link to="/strategy/documents/$instrument" params={{ instrument: id }} className="serif">
            <Text of={titles} />
          </Link>
        ),
      },
      {
        id: 'issuer',
        title: t('web.document.issuer'),
        value: ({ issuer }) => words(issuer),
        show: ({ issuer }) => <Text of={issuer} />,
      },
      {
        id: 'date',
        title: t('web.document.date'),
        align: 'end',
        value: ({ date }) => date ?? undefined,
        show: ({ date }) => <span className="nowrap">{statedDate(date, format)}</span>,
      },
      {
        id: 'status',
        title: t('web.document.status'),
        value: ({ status }) => t(`web.status.${status}`),
      },
      {
        id: 'holding',
        title: t('web.document.holding'),
        value: (one) => `${t(`web.holding.${heldHere(one)}`)} ${one.classification}`,
        show: (one) =>
          one.classification === 'unclassified' ? (
            t(`web.holding.${heldHere(one)}`)
          ) : (
            <StateBadge tone="restricted" text={t(`web.classification.${one.classification}`)} />
          ),
      },
      {
        id: 'languages',
        title: t('web.document.languages'),
        value: ({ languages }) => languages.join(', ') || undefined,
      },
    ],
    [t, words, format],
  );
}
