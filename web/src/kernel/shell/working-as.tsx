// The badge that says as whom and for which purpose this person is working now, and changes it.
import { IconChevronDown } from '@tabler/icons-react';
import { useHouse } from '../house.tsx';
import { Text, useT } from '../i18n.tsx';
import { Menu, MenuItem, MenuLabel } from '../parts/menu.tsx';
import { useOnBehalf } from '../parts/on-behalf.tsx';
import { useSession } from '../session.tsx';
import type { PostSummary, Session } from '../session-answer.ts';

export function WorkingAs() {
  const t = useT();
  const { post, purpose, posts = [] } = useSession();
  const change = useWorkAs();
  const onBehalf = useOnBehalf();
  if (!post || !purpose) return null;
  return (
    <Menu
      label={t('web.working-as.change')}
      opens="below"
      width={380}
      className="working-as"
      face={
        <>
          <span className="working-as-label">{t('web.working-as.label')} </span>
          <span className="working-as-post">
            <Text of={post.names} />, <Text of={post.organisation} />
          </span>
          {post.onBehalfOf && <span className="working-as-behalf"> {onBehalf(post)}</span>}
          <span className="working-as-purpose">
            <span aria-hidden> · </span>
            {t('web.working-as.for', { purpose: t(`purpose.${purpose}`) })}
          </span>
          <IconChevronDown size={16} stroke={1.5} aria-hidden />
        </>
      }
    >
      {posts.map((one) => (
        <PostPurposes
          key={one.id}
          post={one}
          current={one.id === post.id ? purpose : undefined}
          change={change}
        />
      ))}
      <hr className="menu-rule" />
      <div className="working-as-note">{t('web.working-as.note')}</div>
    </Menu>
  );
}

function PostPurposes(props: {
  post: PostSummary;
  current: string | undefined;
  change: (post: string, purpose: string) => Promise<void>;
}) {
  const t = useT();
  const onBehalf = useOnBehalf();
  const { post, current, change } = props;
  return (
    <>
      <MenuLabel>
        <Text of={post.names} />, <Text of={post.organisation} />
        {post.deputy && ` (${onBehalf(post)})`}
      </MenuLabel>
      {post.purposes.map((purpose) => (
        <MenuItem key={purpose} chosen={purpose === current} onPress={() => void change(post.id, purpose)}>
          {t(`purpose.${purpose}`)}
        </MenuItem>
      ))}
    </>
  );
}

/** Another post sees other things: everything asked so far is forgotten before the first page is drawn as it. */
export function useWorkAs() {
  const { api, queries } = useHouse();
  return async (post: string, purpose: string) => {
    const session = await api.session<Session>('work-as', { post, purpose });
    queries.setQueryData(['session'], session);
    queries.removeQueries({ predicate: ({ queryKey: [first] }) => first !== 'session' });
    await queries.resetQueries({ predicate: ({ queryKey: [first] }) => first !== 'session' });
  };
}
