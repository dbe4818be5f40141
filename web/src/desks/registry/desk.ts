// The registry in the rail.
import { IconMailbox } from '@tabler/icons-react';
import type { WebDesk } from '../../kernel/desk.ts';

export const registry: WebDesk = {
  name: 'registry',
  rail: [
    { to: '/registry/items', text: 'web.nav.registry', icon: IconMailbox, needs: ['registry.find-items'] },
  ],
};
