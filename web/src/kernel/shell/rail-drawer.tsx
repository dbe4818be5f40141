// The rail on a narrow screen, over the page.
import { useT } from '../i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Rail } from './rail.tsx';
import { Wordmark } from './small-parts.tsx';

export function RailDrawer({ close }: { close: () => void }) {
  const t = useT();
  return (
    <Dialog title={<Wordmark />} close={close} shape="side" light>
      <nav aria-label={t('web.shell.rail')} className="rail-drawer">
        <Rail onGo={close} />
      </nav>
    </Dialog>
  );
}
