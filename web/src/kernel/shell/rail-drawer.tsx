// The rail on a narrow screen, over the page.
import { Drawer } from '@mantine/core';
import { useT } from '../i18n.tsx';
import { Rail } from './rail.tsx';
import { Wordmark } from './small-parts.tsx';

export function RailDrawer({ close }: { close: () => void }) {
  const t = useT();
  return (
    <Drawer
      opened
      onClose={close}
      title={<Wordmark />}
      size={300}
      closeButtonProps={{ 'aria-label': t('web.close') }}
    >
      <nav aria-label={t('web.shell.rail')}>
        <Rail onGo={close} />
      </nav>
    </Drawer>
  );
}
