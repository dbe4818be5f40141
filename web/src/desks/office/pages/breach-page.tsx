// One breach of personal data: its clock and next act, what is known, and what was seen.
import { useParams } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { NotFoundPage } from '../../../kernel/pages/error-pages.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Breach } from '../answers.ts';
import { BreachActs } from '../parts/breach-acts.tsx';
import { BreachFacts } from '../parts/breach-facts.tsx';
import { BreachScope } from '../parts/breach-scope.tsx';
import { BreachBadge } from '../parts/breach-state.tsx';
import '../parts/office.css';

export function BreachPage() {
  const { breach } = useParams({ from: '/house/office/office/breaches/$breach' });
  const found = useAsk('office.find-breaches', { breach });
  return (
    <Asked query={found} whole>
      {({ breaches: [one] }) => (one ? <Found key={one.breach} breach={one} /> : <NotFoundPage />)}
    </Asked>
  );
}

function Found({ breach }: { breach: Breach }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  return (
    <Page
      title={t('web.breach.title', { date: format.date(breach.noticedAt) })}
      crumbs={[{ to: '/office/breaches', text: t('web.nav.breaches') }]}
      beside={<BreachBadge breach={breach} />}
    >
      <BreachActs breach={breach} />
      <section className="section" aria-labelledby="facts">
        <h2 id="facts">{t('web.breach.facts')}</h2>
        <BreachFacts breach={breach} />
      </section>
      {may('office.scope-breach') && <BreachScope breach={breach} />}
    </Page>
  );
}
