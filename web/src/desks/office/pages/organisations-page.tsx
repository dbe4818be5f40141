// The organisations as a tree: ministries, agencies, municipalities, and what stands under them.
import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';
import type { Organisation } from '../answers.ts';

const SmallPlace = later(() => import('../parts/small-place.tsx'), 'SmallPlace');
const OrganisationForm = later(() => import('../parts/organisation-form.tsx'), 'OrganisationForm');

export function OrganisationsPage() {
  const t = useT();
  const may = useMay();
  const [editing, setEditing] = useState<Organisation | 'new'>();
  const found = useAsk('office.find-organisations', {});
  return (
    <Page
      title={t('web.nav.organisations')}
      lead={t('web.organisations.lead')}
      actions={
        may('office.add-organisation') && (
          <Button
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {t('web.organisations.add')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ organisations }) => <OrganisationTable organisations={organisations} edit={setEditing} />}
      </Asked>
      {may('office.find-small-place') && <SmallPlace />}
      {editing && (
        <OrganisationForm
          organisation={editing === 'new' ? undefined : editing}
          all={found.data?.organisations ?? []}
          close={() => setEditing(undefined)}
        />
      )}
    </Page>
  );
}

function OrganisationTable({
  organisations,
  edit,
}: {
  organisations: readonly Organisation[];
  edit: (organisation: Organisation) => void;
}) {
  const t = useT();
  const navigate = useNavigate({ from: '/office/organisations' });
  const state = useSearch({ from: '/house/office/office/organisations' });
  const columns = useColumns(edit, state.sort === undefined && state.filter === undefined);
  return (
    <Table
      name="organisations"
      file={t('web.nav.organisations')}
      caption={t('web.nav.organisations')}
      rows={organisations}
      columns={columns}
      rowId={({ organisation }) => organisation}
      state={state}
      change={(search) => void navigate({ search, replace: true })}
      empty={<Empty title={t('web.organisations.none')}>{t('web.organisations.none-more')}</Empty>}
    />
  );
}

/** `asTree`: in the order of the tree, each set in under what it belongs to. */
function useColumns(edit: (organisation: Organisation) => void, asTree: boolean): Column<Organisation>[] {
  const t = useT();
  const words = useWords();
  const mayEdit = useMay()('office.edit-organisation');
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('web.organisations.name'),
        heads: true,
        value: ({ names }) => words(names),
        show: ({ names, endedOn, depth }) => (
          <span style={{ paddingInlineStart: asTree ? depth * 20 : 0 }}>
            <Text of={names} /> {endedOn && <StateBadge tone="quiet" text={t('web.organisations.ended')} />}
          </span>
        ),
      },
      {
        id: 'kind',
        title: t('web.organisations.kind'),
        value: ({ kind }) => t(`organisation-kind.${kind}`),
      },
      { id: 'place', title: t('web.organisations.place'), value: ({ place }) => place ?? undefined },
      {
        id: 'posts',
        title: t('web.nav.posts'),
        align: 'end',
        width: '80px',
        value: ({ posts }) => posts,
        show: ({ posts, names }) =>
          posts > 0 ? (
            <Link to="/office/posts" search={{ filter: words(names) }}>
              {posts}
            </Link>
          ) : (
            <span className="muted">0</span>
          ),
      },
      ...(mayEdit
        ? [
            {
              id: 'act',
              title: t('web.actions'),
              align: 'end' as const,
              sorts: false,
              value: () => undefined,
              show: (one: Organisation) => (
                <button type="button" className="tool-button" onClick={() => edit(one)}>
                  <IconPencil size={16} stroke={1.5} aria-hidden /> {t('web.change')}
                  <span className="only-read">: {words(one.names)}</span>
                </button>
              ),
            },
          ]
        : []),
    ],
    [t, words, mayEdit, edit, asTree],
  );
}
