// The word of the institution that typed something in, beside the objection of the body that it was for.
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { AsTyped } from '../../../kernel/parts/as-typed.tsx';
import type { TypedIn } from '../queries.ts';

export function AnswerObjection({ entry, close }: { entry: TypedIn; close: () => void }) {
  const t = useT();
  const words = useWords();
  const answer = useOrder('strategy.answer-objection');
  const { objection } = entry;
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.entering.answer-title')}
      action={t('web.entering.answer')}
      saving={answer.isPending}
      error={answer.error}
      confirm={(said) => answer.mutate({ entry: entry.entry, words: said }, { onSuccess: close })}
    >
      {objection && (
        <p>
          <AsTyped
            words={objection.reason}
            say={(reason) => t('web.plan.objected', { post: words(objection.by ?? {}), reason })}
          />
        </p>
      )}
      <p>{t('web.entering.answer-text')}</p>
    </ConfirmWithReason>
  );
}
