// What bodies outside found about a measure; while one of the reviews is open, that stands first of all.
import { useAsk } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { WithTexts } from '../../../kernel/with-texts.tsx';
import type { MeasurePage, RightsAnswer } from '../queries.ts';
import { FindingParts } from './finding.tsx';

export function MeasureFindings({ found }: { found: MeasurePage }) {
  const { plan, item } = found;
  const isWork = item.type === 'measure' || item.type === 'activity';
  const rights = useAsk('strategy.read-rights', { plan: plan.id, item: item.id }, { when: isWork });
  const { findings, underReview } = rights.data ?? { findings: [], underReview: false };
  if (findings.length === 0) return null;
  return (
    <WithTexts room="strategy-law">
      <Findings findings={findings} underReview={underReview} />
    </WithTexts>
  );
}

function Findings({ findings, underReview }: Pick<RightsAnswer, 'findings' | 'underReview'>) {
  const t = useT();
  return (
    <section className="section" aria-labelledby="findings-title">
      <h2 id="findings-title">{t('web.finding.of-measure')}</h2>
      {underReview && (
        <Notice tone="late" title={t('web.finding.under-review')}>
          <p>{t('web.finding.under-review-text')}</p>
        </Notice>
      )}
      {findings.map((finding) => (
        <FindingParts key={finding.id} finding={finding} level={3} ofOne />
      ))}
    </section>
  );
}
