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
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { usersQuery } from '../queries.ts';
import { Frame } from '../../../kernel/parts/frame.tsx';

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
          <table className="plain-table">
            <caption className="only-read">{t('web.nav.people')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('web.people.name')}</th>
                <th scope="col">{t('web.sign-in.login')}</th>
                <th scope="col">{t('web.language.label')}</th>
                <th scope="col">{t('web.people.sign-in')}</th>
              </tr>
            </thead>
            <tbody>
              {users.map((one) => (
                <tr key={one.user}>
                  <th scope="row">
                    <Link to="/office/people/$user" params={{ user: one.user }}>
                      {one.name}
                    </Link>
                  </th>
                  <td>{one.login}</td>
                  <td lang={one.language}>{languageNames[one.language]}</td>
                  <td>
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
      {pages.hasNextPage && (
        <div className="page-actions">
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('web.more')}
          </Button>
        </div>
      )}
      {adding && <AddUser close={add.close} />}
    </Page>
  );
}
