// Shows the answer to a question; before it comes, that it is coming; when it fails, why and what to do.
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '../i18n.tsx';
import { ErrorPage } from '../pages/error-pages.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export function Asked<Answer>({
  query,
  children,
  whole = false,
}: {
  query: UseQueryResult<Answer>;
  /** There is no page without the answer: where it is refused, a page with a heading of its own says so. */
  whole?: boolean;
  children: (answer: Answer) => ReactNode;
}) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <ProblemNotice error={query.error} again={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error && whole) return <ErrorPage error={query.error} again={() => void query.refetch()} />;
  if (query.error) return <ProblemNotice error={query.error} again={() => void query.refetch()} />;
  return <Waiting />;
}

/** Says so only after a moment: a quick answer should not flicker. */
export function Waiting() {
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" role="status">
      {late ? t('web.waiting') : ''}
    </p>
  );
}
