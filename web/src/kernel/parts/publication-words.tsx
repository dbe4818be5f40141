// Whether something may be seen outside of the office, as a word with a tone.
import type { Publication } from '#kernel/records/define.ts';
import { useFormat, useT } from '../i18n.tsx';
import { StateBadge } from './state-badge.tsx';

export function PublicationWords({ publication }: { publication: Publication }) {
  const t = useT();
  const format = useFormat();
  switch (publication.rule) {
    case 'public':
      return <StateBadge tone="done" text={t('web.publication.public')} />;
    case 'public-from':
      return (
        <StateBadge
          tone="quiet"
          text={t('web.publication.public-after', { date: format.date(publication.on) })}
        />
      );
    case 'restricted':
      return <StateBadge tone="restricted" text={t('web.publication.restricted')} />;
    default:
      return <StateBadge tone="waiting" text={t('web.publication.undecided')} />;
  }
}
