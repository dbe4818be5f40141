// Says on whose behalf somebody works, and until when; nothing for who holds their post themselves.
import { useFormat, useT } from '../i18n.tsx';
import { useSession } from '../session.tsx';
import { Notice } from './notice.tsx';

/** On whose behalf, in words; undefined for a holder. */
export function useOnBehalf(): (post: {
  onBehalfOf?: readonly string[] | null;
  until?: string | null;
}) => string | undefined {
  const t = useT();
  const format = useFormat();
  return ({ onBehalfOf, until }) => {
    if (!onBehalfOf) return undefined;
    const names = onBehalfOf.join(', ');
    const who = names === '' ? t('web.absence.for-nobody') : t('web.absence.for', { names });
    return until ? `${who}, ${t('web.absence.last-day', { date: format.date(until) })}` : who;
  };
}

/** At the head of Today. */
export function OnBehalf() {
  const t = useT();
  const format = useFormat();
  const { post } = useSession();
  if (!post?.onBehalfOf) return null;
  const names = post.onBehalfOf.join(', ');
  const who = names === '' ? t('web.absence.you-for-nobody') : t('web.absence.you-for', { names });
  const until = post.until && t('web.absence.last-day', { date: format.date(post.until) });
  return (
    <Notice tone="quiet" title={until ? `${who}, ${until}` : who}>
      <p>{t('web.absence.recorded')}</p>
    </Notice>
  );
}
