// The small fixed parts of the frame: the word of the house, the way past the rail, the banner of a demonstration.
import { Link } from '@tanstack/react-router';
import { useT } from '../i18n.tsx';
import { useSession } from '../session.tsx';

export function Wordmark() {
  const t = useT();
  const { node } = useSession();
  return (
    <div className="wordmark">
      <Link to="/" className="wordmark-name">
        {t('web.name')}
      </Link>
      {node.name && <span className="wordmark-office">{node.name}</span>}
    </div>
  );
}

export function SkipLink() {
  const t = useT();
  return (
    <a className="skip-link" href="#content">
      {t('web.shell.skip')}
    </a>
  );
}

/** On every page of a post that works at a desk with personal data, where the operator has said that there is no scanner. */
export function UnscannedBanner() {
  const t = useT();
  const { desks } = useSession();
  if (!desks?.some(({ unscanned }) => unscanned)) return null;
  return (
    <aside className="banner banner-waiting" aria-label={t('web.unscanned.banner')}>
      <strong>{t('web.unscanned.banner')}</strong> <span>{t('web.unscanned.banner-more')}</span>
    </aside>
  );
}

export function DemoBanner() {
  const t = useT();
  return (
    <aside className="banner banner-demo screen-only" aria-label={t('web.demo.banner')}>
      <strong>{t('web.demo.banner')}</strong> <span>{t('web.demo.banner-more')}</span>{' '}
      <Link to="/demo">{t('web.demo.other-persona')}</Link>
    </aside>
  );
}
