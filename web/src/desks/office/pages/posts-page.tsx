// The posts and who holds them. Work belongs to posts, so it stays when people go.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useT, useTOr, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';

const AddPost = later(() => import('../parts/add-post.tsx'), 'AddPost');

export type Post = OutputOf<'office.find-posts'>['posts'][number];

export function PostsPage() {
  const t = useT();
  const may = useMay();
  const state = useSearch({ from: '/house/office/office/posts' });
  const navigate = useNavigate({ from: '/office/posts' });
  const found = useAsk('office.find-posts', {});
  const columns = useColumns();
  const [adding, add] = useDisclosure(false);
  const readsPosts = may('office.read-post');
  return (
    <Page
      title={t('web.nav.posts')}
      lead={t('web.posts.lead')}
      actions={
        may('office.add-post') && (
          <Button leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />} onClick={add.open}>
            {t('web.posts.add')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ posts }) => (
          <Table
            name="posts"
            caption={t('web.nav.posts')}
            rows={posts}
            columns={columns}
            rowId={({ post }) => post}
            state={state}
            change={(search) => void navigate({ search, replace: true })}
            {...(readsPosts
              ? { open: ({ post }: Post) => void navigate({ to: '/office/posts/$post', params: { post } }) }
              : {})}
            empty={<Empty title={t('web.posts.none')}>{t('web.posts.none-more')}</Empty>}
          />
        )}
      </Asked>
      {adding && <AddPost close={add.close} />}
    </Page>
  );
}

function useColumns(): Column<Post>[] {
  const t = useT();
  const tOr = useTOr();
  const words = useWords();
  const may = useMay();
  const readsPosts = may('office.read-post');
  return useMemo(
    () => [
      {
        id: 'post',
        title: t('web.posts.post'),
        heads: true,
        value: ({ names }) => words(names),
        show: ({ post, names }) =>
          readsPosts ? (
            <Link to="/office/posts/$post" params={{ post }}>
              <Text of={names} />
            </Link>
          ) : (
            <Text of={names} />
          ),
      },
      {
        id: 'organisation',
        title: t('web.posts.organisation'),
        value: ({ organisationNames }) => words(organisationNames),
        show: ({ organisationNames }) => <Text of={organisationNames} />,
      },
      {
        id: 'holder',
        title: t('web.posts.holder'),
        // A list of posts, not of people: it does not sort by names.
        sorts: false,
        value: () => undefined,
        show: ({ holders }) =>
          holders.length === 0 ? (
            <span className="muted">{t('web.posts.empty')}</span>
          ) : (
            holders
              .map(({ name, deputy }) => (deputy ? `${name} (${t('web.working-as.deputy')})` : name))
              .join(', ')
          ),
      },
      {
        id: 'roles',
        title: t('web.posts.roles'),
        value: ({ roles }) => roles.map((role) => tOr(`role.${role}`, role)).join(', '),
      },
      {
        id: 'purposes',
        title: t('web.posts.purposes'),
        hidden: true,
        value: ({ purposes }) => purposes.map((one) => t(`purpose.${one}`)).join(', '),
      },
    ],
    [t, tOr, words, readsPosts],
  );
}
