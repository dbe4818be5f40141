// The frame of every page: the rail, the badge of who works as what, the search, and the page itself.
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { useT } from '../i18n.tsx';
import { useHouse } from '../house.tsx';
import { later } from '../later.ts';
import { useSession } from '../session.tsx';
import { Rail } from './rail.tsx';
import { SignedInWatch } from './signed-in-watch.tsx';
import { DemoBanner, SkipLink, UnscannedBanner, Wordmark } from './small-parts.tsx';
import { useHotkey } from './use-hotkey.ts';
import { useLiveChanges } from './use-live-changes.ts';
import { WithTexts } from '../with-texts.tsx';
import { WorkingAs } from './working-as.tsx';
import './shell.css';

const Search = later(() => import('./search.tsx'), 'Search');
const StepUp = later(() => import('./step-up.tsx'), 'StepUp');
const RailDrawer = later(() => import('./rail-drawer.tsx'), 'RailDrawer');

export function Shell() {
  const t = useT();
  const { demo } = useSession();
  const [searching, search] = useDisclosure(false);
  const [menuOpen, menu] = useDisclosure(false);
  const { secondFactor } = useHouse();
  const asked = useSyncExternalStore(secondFactor.subscribe, secondFactor.snapshot);
  useHotkey('k', search.open);
  useLiveChanges();

  return (
    <div className="house">
      <SkipLink />
      <div className="house-frame">
        <nav className="rail screen-only" aria-label={t('web.shell.rail')}>
          <Wordmark />
          <Rail />
        </nav>
        <div className="stage">
          {demo && <DemoBanner />}
          <UnscannedBanner />
          <Outdated />
          <header className="masthead screen-only">
            <button type="button" className="plain-button masthead-menu" onClick={menu.open}>
              <IconMenu2 size={20} stroke={1.5} aria-hidden /> {t('web.shell.menu')}
            </button>
            <WorkingAs />
            <button
              type="button"
              className="search-button"
              onClick={search.open}
              aria-keyshortcuts="Control+K"
            >
              <IconSearch size={18} stroke={1.5} aria-hidden />
              <span>{t('web.search.open')}</span>
              <kbd>Ctrl K</kbd>
            </button>
          </header>
          <main id="content" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      {menuOpen && <RailDrawer close={menu.close} />}
      {asked && (
        <WithTexts room="kernel-step-up">
          <StepUp />
        </WithTexts>
      )}
      <SignedInWatch />
      {searching && <Search close={search.close} />}
    </div>
  );
}

/** A page of an older build may send what today's server misunderstands: it is told to reload, and nothing is sent. */
function Outdated() {
  const t = useT();
  const { data: outdated } = useQuery<boolean>({
    queryKey: ['outdated'],
    queryFn: () => false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!outdated) return null;
  return (
    <div className="banner banner-waiting" role="alert">
      <span>{t('web.outdated.text')}</span>
      <Button size="compact-sm" onClick={() => location.reload()}>
        {t('web.outdated.reload')}
      </Button>
    </div>
  );
}
