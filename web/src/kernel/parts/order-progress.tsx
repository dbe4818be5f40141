// How far ordered work has come: a bar, what is done and what is left, and that one may leave.
import { useT, useTOr } from '../i18n.tsx';
import { type OwnOrder, shareOf } from '../orders.ts';
import { Progress } from './progress.tsx';

export function OrderProgress({ order, steps }: { order: OwnOrder; steps: readonly string[] }) {
  const t = useT();
  const words = useStepWords();
  return (
    <div className="stack-small">
      <Progress share={shareOf(order, steps)} text={words(order)} />
      <p className="muted">{t('web.order.may-leave')}</p>
    </div>
  );
}

function useStepWords(): (order: OwnOrder) => string {
  const t = useT();
  const tOr = useTOr();
  return ({ state, step, done, total }) => {
    if (state === 'waiting' || step === null) return t('web.order.waiting');
    if (done !== null && total !== null) {
      return tOr(`web.order.step.${step}-of`, t('web.order.running'), { done, total, left: total - done });
    }
    return tOr(`web.order.step.${step}`, t('web.order.running'));
  };
}
