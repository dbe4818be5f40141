// A refusal in words, as the server gave them, or as we know them where it was never reached.
import { Button } from '@mantine/core';
import { useT } from '../i18n.tsx';
import { badAnswer, isProblem, lostConnection, noPasskeyMade } from '../problem.ts';
import { Notice } from './notice.tsx';

export function ProblemNotice({ error, again }: { error: Error; again?: (() => void) | undefined }) {
  const t = useT();
  const words = useProblemWords(error, again !== undefined);
  return (
    <Notice tone="late" title={words.title} alert>
      {words.kept && <p>{words.kept}</p>}
      {words.todo && <p>{words.todo}</p>}
      {again && (
        <Button variant="default" size="compact-md" onClick={again}>
          {t('web.error.again')}
        </Button>
      )}
    </Notice>
  );
}

/** What to say of an error: title, what was kept, what to do. Whoever was only `reading` typed nothing that could be kept. */
export function useProblemWords(
  error: Error,
  reading = false,
): {
  title: string;
  kept?: string | undefined;
  todo?: string | undefined;
} {
  const t = useT();
  if (!isProblem(error)) {
    return { title: t('web.error.page'), todo: t('web.error.page.todo') };
  }
  if (error.code === lostConnection || error.code === badAnswer) {
    return {
      title: t(`web.error.${error.code}`),
      kept: reading ? undefined : t('web.error.kept'),
      todo: t(`web.error.${error.code}.todo`),
    };
  }
  if (error.code === noPasskeyMade)
    return { title: t(`web.error.${noPasskeyMade}`), todo: t(`web.error.${noPasskeyMade}.todo`) };
  const { title, detail, kept, todo } = error.body;
  return { title: detail && detail !== title ? `${title} ${detail}` : title, kept, todo };
}
