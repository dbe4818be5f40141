// Somebody with several posts says as which they work now, before the first page is drawn.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { Text, useT } from '../i18n.tsx';
import { useOnBehalf } from '../parts/on-behalf.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useSession } from '../session.tsx';
import type { PostSummary } from '../session-answer.ts';
import { useWorkAs } from '../shell/working-as.tsx';
import { Outside } from './outside.tsx';

export function ChoosePostPage() {
  const t = useT();
  const { signedIn, post, posts = [], purpose } = useSession();
  const { from } = useSearch({ strict: false });
  const navigate = useNavigate();
  const workAs = useWorkAs();
  const choosing = useMutation({
    mutationFn: async (wanted: { post: string; purpose: string }) => {
      const isSame = wanted.post === post?.id && wanted.purpose === purpose;
      if (!isSame) await workAs(wanted.post, wanted.purpose);
    },
    onSuccess: () => navigate({ href: from ?? '/' }),
  });
  if (!signedIn) return <Navigate to="/sign-in" />;
  return (
    <Outside title={t('web.choose-post.title')} lead={t('web.choose-post.lead')}>
      {choosing.error && <ProblemNotice error={choosing.error} />}
      {posts.map((one) => (
        <OnePost
          key={one.id}
          post={one}
          choose={(wanted) => choosing.mutate({ post: one.id, purpose: wanted })}
          waiting={choosing.isPending}
        />
      ))}
    </Outside>
  );
}

function OnePost(props: { post: PostSummary; choose: (purpose: string) => void; waiting: boolean }) {
  const t = useT();
  const { post, choose, waiting } = props;
  const onBehalf = useOnBehalf()(post);
  return (
    <section className="section stack" aria-labelledby={`post-${post.id}`}>
      <div>
        <h2 id={`post-${post.id}`}>
          <Text of={post.names} />
        </h2>
        <p className="muted">
          <Text of={post.organisation} />
          {onBehalf && ` · ${onBehalf}`}
        </p>
      </div>
      <div className="row">
        {post.purposes.map((purpose) => (
          <Button key={purpose} variant="default" disabled={waiting} onClick={() => choose(purpose)}>
            {t('web.working-as.for', { purpose: t(`purpose.${purpose}`) })}
          </Button>
        ))}
      </div>
    </section>
  );
}
