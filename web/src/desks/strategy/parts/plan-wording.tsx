// What is asked about the words of an open plan, and the answers; loaded once there is something to ask.
import { useAsk } from '../../../kernel/ask.ts';
import { later } from '../../../kernel/later.ts';
import { useMay } from '../../../kernel/session.tsx';

const WordingQuestions = later(() => import('./wording-questions.tsx'), 'WordingQuestions');

export function PlanWording({ plan }: { plan: string }) {
  const may = useMay();
  const { data } = useAsk('strategy.check-wording', { plan }, { when: may('strategy.check-wording') });
  if (!data || data.texts.length === 0) return null;
  return <WordingQuestions plan={plan} found={data} />;
}
