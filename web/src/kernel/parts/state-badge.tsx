// A state as a word with a tone: never as a colour alone.
import { useT } from '../i18n.tsx';
import type { Tone } from './notice.tsx';

export function StateBadge({ tone, text }: { tone: Tone; text: string }) {
  return <span className={`badge tone-${tone}`}>{text}</span>;
}

/** Public, public after a date, restricted: what may leave the house. */
export function PublicationBadge({
  rule,
  from,
}: {
  rule: 'public' | 'public-after' | 'restricted';
  from?: string | undefined;
}) {
  const t = useT();
  if (rule === 'restricted') return <StateBadge tone="restricted" text={t('web.publication.restricted')} />;
  if (rule === 'public-after')
    return <StateBadge tone="quiet" text={t('web.publication.public-after', { date: from ?? '' })} />;
  return <StateBadge tone="quiet" text={t('web.publication.public')} />;
}
