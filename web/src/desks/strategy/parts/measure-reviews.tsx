// The reviews of one measure after changes of the threat; nothing where there was none.
import { useT } from '../../../kernel/i18n.tsx';
import { type MeasurePage, useReviews } from '../queries.ts';
import { Reviews } from './reviews.tsx';

export function MeasureReviews({ found }: { found: MeasurePage }) {
  const t = useT();
  const { plan, item, forms } = found;
  const reviews = useReviews({ plan: plan.id, item: item.id }, forms.length > 0);
  if (!reviews.data || reviews.data.reviews.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('web.reviews.title')}</h2>
      <Reviews reviews={reviews.data.reviews} />
    </section>
  );
}
