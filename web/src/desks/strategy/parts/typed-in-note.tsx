// Beside a measure of a local body: that it was typed in by others, on whose word, and what the body says to it.
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { AsTyped } from '../../../kernel/parts/as-typed.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { MeasurePage } from '../queries.ts';

export function TypedInNote({ found: { plan, item } }: { found: MeasurePage }) {
  const t = useT();
  const may = useMay();
  const words = useWords();
  const format = useFormat();
  const asked = useAsk(
    'strategy.find-typed-in',
    { organisation: plan.organisation.id, plan: plan.id, item: item.id, limit: 20 },
    { when: may('strategy.find-typed-in') },
  );
  const entries = asked.data?.entries ?? [];
  const [last] = entries;
  if (!last) return null;
  const { objection: objected, answer } = entries.find(({ objection }) => objection) ?? {};
  return (
    <Notice
      tone={objected ? 'late' : 'quiet'}
      title={
        <AsTyped
          words={last.permission.toldBy}
          say={(told) =>
            t('web.plan.typed-in', { post: words(last.by ?? {}), on: format.moment(last.at), told })
          }
        />
      }
    >
      {objected && (
        <p>
          <AsTyped
            words={objected.reason}
            say={(reason) => t('web.plan.objected', { post: words(objected.by ?? {}), reason })}
          />
        </p>
      )}
      {answer && (
        <p>
          <AsTyped
            words={answer.words}
            say={(said) => t('web.plan.answered', { post: words(answer.by ?? {}), words: said })}
          />
        </p>
      )}
      <p>
        <Link to="/strategy/entering">{t('web.plan.entering')}</Link>
      </p>
    </Notice>
  );
}
