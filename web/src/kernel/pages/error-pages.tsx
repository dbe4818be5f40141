// Pages for what went wrong: what happened, what was kept, what to do.
import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useT } from '../i18n.tsx';
import { Page } from '../page.tsx';
import { useProblemWords } from '../parts/problem-notice.tsx';
import { isProblem } from '../problem.ts';

export function NotFoundPage() {
  const t = useT();
  return (
    <Page title={t('web.not-found.title')} width="narrow">
      <div className="stack">
        <p className="reading">{t('web.not-found.text')}</p>
        <p>
          <Link to="/">{t('web.not-found.back')}</Link>
        </p>
      </div>
    </Page>
  );
}

export function NotAllowedPage() {
  const t = useT();
  return (
    <Page title={t('web.not-allowed.title')} width="narrow">
      <div className="stack">
        <p className="reading">{t('web.not-allowed.text')}</p>
        <p>
          <Link to="/">{t('web.not-found.back')}</Link>
        </p>
      </div>
    </Page>
  );
}

/** Whatever a page threw while it was read or drawn. */
export function ErrorPage({ error: thrown, again }: { error: unknown; again?: () => void }) {
  const t = useT();
  const router = useRouter();
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const words = useProblemWords(error, true);
  if (isProblem(error, 'kernel.not-found')) return <NotFoundPage />;
  if (isProblem(error, 'kernel.not-allowed')) return <NotAllowedPage />;
  return (
    <Page title={words.title} width="narrow">
      <div className="stack">
        {words.kept && <p className="reading">{words.kept}</p>}
        {words.todo && <p className="reading">{words.todo}</p>}
        <div>
          <Button onClick={again ?? (() => void router.invalidate())}>{t('web.error.again')}</Button>
        </div>
      </div>
    </Page>
  );
}
