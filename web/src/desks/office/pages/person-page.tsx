// One person who works here: which posts they hold, how they sign in, and a new link where it is needed.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useParams } from '@tanstack/react-router';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import type { OutputOf } from '../../../kernel/operations.ts';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { useMay, useSession } from '../../../kernel/session.tsx';
import { InvitationLink } from '../parts/invitation-link.tsx';

const OpeningNotice = later(() => import('../parts/opening.tsx'), 'OpeningNotice');
const EditUser = later(() => import('../parts/edit-user.tsx'), 'EditUser');

export function PersonPage() {
  const { user } = useParams({ from: '/house/office/office/people/$user' });
  const page = useAsk('office.read-user', { user });
  return (
    <Asked query={page} whole>
      {(found) => <PersonView found={found} />}
    </Asked>
  );
}

function PersonView({ found }: { found: OutputOf<'office.read-user'> }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  const may = useMay();
  const { user, posts, inUse, opening } = found;
  const [opens, open] = useDisclosure(false);
  const openAnew = useOrder('office.open-anew');
  const { user: me } = useSession();
  const [asking, ask] = useDisclosure(false);
  const [editing, edit] = useDisclosure(false);
  const invite = useOrder('office.invite-again');
  return (
    <Page
      title={user.name}
      crumbs={[{ to: '/office/people', text: t('web.nav.people') }]}
      actions={
        <>
          {may('office.open-anew') && inUse && !opening && !user.endedOn && me?.id !== user.user && (
            <Button variant="default" onClick={open.open}>
              {t('web.people.open-anew')}
            </Button>
          )}
          {may('office.invite-again') && !inUse && !user.endedOn && (
            <Button variant="default" onClick={ask.open}>
              {t('web.people.invite-again')}
            </Button>
          )}
          {may('office.edit-user') && (
            <Button variant="default" onClick={edit.open}>
              {t('web.change')}
            </Button>
          )}
        </>
      }
      width="narrow"
    >
      {opening && <OpeningNotice opening={opening} />}
      <dl className="facts">
        <dt>{t('web.sign-in.login')}</dt>
        <dd>{user.login}</dd>
        <dt>{t('web.language.label')}</dt>
        <dd lang={user.language}>{languageNames[user.language]}</dd>
        <dt>{t('web.people.sign-in')}</dt>
        <dd>
          {t(`sign-in-state.${user.signIn}`)}
          {user.invitedUntil && ` (${t('web.span.until', { date: format.moment(user.invitedUntil) })})`}
        </dd>
      </dl>
      <section className="section">
        <h2>{t('web.nav.posts')}</h2>
        {posts.length === 0 && <p className="muted">{t('web.people.no-posts')}</p>}
        <ul className="plain-list">
          {posts.map((held) => (
            <li key={`${held.post}-${held.fromOn}`} className="split-line">
              <span>
                <Link to="/office/posts/$post" params={{ post: held.post }}>
                  <Text of={held.names} />
                </Link>
                , <Text of={held.organisationNames} />
                {held.deputy && ` (${t('web.working-as.deputy')})`}
                <span className="muted small">
                  {' '}
                  {t('web.posts.since', { date: format.date(held.fromOn) })}
                  {held.untilOn && ` ${t('web.posts.until', { date: format.date(held.untilOn) })}`} ·{' '}
                  {held.roles.map((role) => tOr(`role.${role}`, role)).join(', ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <ConfirmWithReason
        opened={asking && !invite.data}
        close={ask.close}
        title={t('web.people.invite-again')}
        action={t('web.people.invite-again')}
        saving={invite.isPending}
        error={invite.error}
        confirm={(reason) => invite.mutate({ user: user.user, reason })}
      >
        <p>{t('web.people.invite-again-text')}</p>
      </ConfirmWithReason>
      <ConfirmWithReason
        opened={opens}
        close={open.close}
        title={t('web.people.open-anew')}
        action={t('web.people.open-anew')}
        saving={openAnew.isPending}
        error={openAnew.error}
        confirm={(reason) => openAnew.mutate({ user: user.user, reason }, { onSuccess: open.close })}
      >
        <p>{t('web.people.open-anew-text', { name: user.name })}</p>
      </ConfirmWithReason>
      {editing && <EditUser user={user} close={edit.close} />}
      {invite.data && (
        <Dialog close={invite.reset} title={t('web.people.invite-again')}>
          <InvitationLink
            invitation={invite.data.invitation}
            close={() => {
              invite.reset();
              ask.close();
            }}
          />
        </Dialog>
      )}
    </Page>
  );
}
