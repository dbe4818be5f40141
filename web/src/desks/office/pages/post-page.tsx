// One post: who holds it, what it may do, and handing it over in one action.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsExchange, IconPencil, IconUserPlus } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useTOr, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { PostAnswer } from '../answers.ts';
import { Absences } from '../parts/absences.tsx';
import { Proposals } from '../parts/proposals.tsx';

const EditPost = later(() => import('../parts/edit-post.tsx'), 'EditPost');
const GivePost = later(() => import('../parts/give-post.tsx'), 'GivePost');
const HandOver = later(() => import('../parts/hand-over.tsx'), 'HandOver');

type Holder = PostAnswer['post']['holders'][number];

export function PostPage() {
  const { post } = useParams({ from: '/house/office/office/posts/$post' });
  const page = useAsk('office.read-post', { post });
  return (
    <Asked query={page} whole>
      {(found) => <PostView found={found} />}
    </Asked>
  );
}

function PostView({ found }: { found: PostAnswer }) {
  const t = useT();
  const tOr = useTOr();
  const words = useWords();
  const may = useMay();
  const [handing, hand] = useDisclosure(false);
  const [giving, give] = useDisclosure(false);
  const [editing, edit] = useDisclosure(false);
  const [done, setDone] = useState<string>();
  const { post, proposals } = found;
  const holder = post.holders.find(({ deputy, endedAt }) => !deputy && endedAt === null);
  const open = post.endedOn === null;
  const finished = (state: string) => {
    hand.close();
    give.close();
    setDone(state);
  };
  return (
    <Page
      title={words(post.names)}
      heading={<Text of={post.names} />}
      crumbs={[{ to: '/office/posts', text: t('web.nav.posts') }]}
      lead={<Text of={post.organisationNames} />}
      beside={!open && <StateBadge tone="quiet" text={t('web.organisations.ended')} />}
      actions={
        <>
          {open && may('office.hand-over-post') && (
            <Button
              leftSection={<IconArrowsExchange size={18} stroke={1.5} aria-hidden />}
              onClick={hand.open}
            >
              {t(holder ? 'web.hand-over.action' : 'web.hand-over.give')}
            </Button>
          )}
          {open && may('office.give-post') && (
            <Button
              variant="default"
              leftSection={<IconUserPlus size={18} stroke={1.5} aria-hidden />}
              onClick={give.open}
            >
              {t('web.posts.deputise')}
            </Button>
          )}
          {open && may('office.edit-post') && (
            <Button
              variant="default"
              leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />}
              onClick={edit.open}
            >
              {t('web.change')}
            </Button>
          )}
        </>
      }
      width="narrow"
    >
      {done && (
        <Notice tone={done === 'given' ? 'done' : 'waiting'} title={t(`web.hand-over.${done}`)} alert />
      )}
      <Proposals proposals={proposals} />
      <section className="section">
        <h2>{t('web.posts.holders')}</h2>
        {post.holders.length === 0 && <p className="muted">{t('web.posts.empty')}</p>}
        {post.holders.length > 0 && (
          <ul className="plain-list">
            {post.holders.map((one) => (
              <HolderLine key={`${one.user}-${one.fromOn}`} post={post.post} holder={one} />
            ))}
          </ul>
        )}
      </section>
      <Absences found={found} holder={holder} />
      <section className="section">
        <h2>{t('web.posts.what')}</h2>
        <dl className="facts">
          <dt>{t('web.posts.roles')}</dt>
          <dd>{post.roles.map((role) => tOr(`role.${role}`, role)).join(', ')}</dd>
          <dt>{t('web.posts.purposes')}</dt>
          <dd>{post.purposes.map((purpose) => t(`purpose.${purpose}`)).join(', ')}</dd>
          {found.goesAlong && found.goesAlong.length > 0 && (
            <>
              <dt>{t('web.posts.goes-along')}</dt>
              <dd>
                {found.goesAlong
                  .map(({ kind, circles }) => `${tOr(`circle.${kind}`, kind)}: ${circles}`)
                  .join(', ')}
              </dd>
            </>
          )}
        </dl>
      </section>
      {handing && <HandOver post={post} holder={holder} close={hand.close} done={finished} />}
      {editing && <EditPost key={post.version} found={found} close={edit.close} />}
      {giving && <GivePost post={post} close={give.close} done={finished} />}
    </Page>
  );
}

function HolderLine({ post, holder }: { post: string; holder: Holder }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const [asking, ask] = useDisclosure(false);
  const end = useOrder('office.end-post');
  return (
    <li className="split-line">
      <span>
        {may('office.read-user') ? (
          <Link to="/office/people/$user" params={{ user: holder.user }}>
            {holder.name}
          </Link>
        ) : (
          holder.name
        )}
        {holder.deputy && ` (${t('web.working-as.deputy')})`}
        <span className="muted small">
          {' '}
          {t('web.posts.since', { date: format.date(holder.fromOn) })}
          {holder.untilOn && ` ${t('web.posts.until', { date: format.date(holder.untilOn) })}`}
        </span>
      </span>
      {may('office.end-post') && holder.endedAt === null && (
        <Button
          size="compact-md"
          variant="default"
          onClick={ask.open}
          aria-label={t('web.posts.end-of', { name: holder.name })}
        >
          {t('web.posts.end')}
        </Button>
      )}
      <ConfirmWithReason
        opened={asking}
        close={ask.close}
        title={t('web.posts.end-of', { name: holder.name })}
        action={t('web.posts.end')}
        saving={end.isPending}
        error={end.error}
        confirm={(reason) => end.mutate({ post, user: holder.user, reason }, { onSuccess: ask.close })}
      >
        <p>{t('web.posts.end-text')}</p>
      </ConfirmWithReason>
    </li>
  );
}
