// The people who work here, page by page. No sorting, no search, no export: this is no register of persons.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useHouse } from '../../../kernel/house.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Waiting } from '../../../kernel/parts/asked.tsx';
import { MoreRows } from '../../../kernel/parts/more-rows.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { tableRoles } from '../../../kernel/table/table-roles.ts';
import { usersQuery } from '../queries.ts';
import { Frame } from '../../../kernel/parts/frame.tsx';

const heads = ['web.people.name', 'web.sign-in.login', 'web.language.label', 'web.people.sign-in'] as const;

const AddUser = later(() => import('../parts/add-user.tsx'), 'AddUser');

export function PeoplePage() {
  const t = useT();
  const may = useMay();
  const house = useHouse();
  const [adding, add] = useDisclosure(false);
  const pages = useInfiniteQuery(usersQuery(house));
  const users = pages.data?.pages.flatMap((page) => page.users) ?? [];
  return (
    <Page
      title={t('web.nav.people')}
      lead={t('web.people.lead')}
      actions={
        may('office.add-user') && (
          <Button leftSection={<IconUserPlus size={18} stroke={1.5} aria-hidden />} onClick={add.open}>
            {t('web.people.add')}
          </Button>
        )
      }
    >
      {pages.error && <ProblemNotice error={pages.error} again={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {users.length > 0 && (
        <Frame label={t('web.nav.people')}>
          <table {...tableRoles.table} className="plain-table cards-table cards-lines">
            <caption className="only-read">{t('web.nav.people')}</caption>
            <thead {...tableRoles.group}>
              <tr {...tableRoles.row}>
                {heads.map((head) => (
                  <th key={head} scope="col" {...tableRoles.columnHead}>
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody {...tableRoles.group}>
              {users.map((one) => (
                <tr key={one.user} {...tableRoles.row}>
                  <th scope="row" {...tableRoles.rowHead}>
                    <Link to="/office/people/$user" params={{ user: one.user }}>
                      {one.name}
                    </Link>
                  </th>
                  <td {...tableRoles.cell} data-head={t('web.sign-in.login')}>
                    {one.login}
                  </td>
                  <td {...tableRoles.cell} data-head={t('web.language.label')}>
                    <span lang={one.language}>{languageNames[one.language]}</span>
                  </td>
                  <td {...tableRoles.cell} data-head={t('web.people.sign-in')}>
                    <StateBadge
                      tone={one.signIn === 'set-up' ? 'done' : one.signIn === 'invited' ? 'waiting' : 'quiet'}
                      text={t(`sign-in-state.${one.signIn}`)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Frame>
      )}
      <MoreRows pages={pages} />
      {adding && <AddUser close={add.close} />}
    </Page>
  );
}
