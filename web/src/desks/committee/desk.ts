// Committee work in the rail.
import { IconGavel } from '@tabler/icons-react';
import type { WebDesk } from '../../kernel/desk.ts';

export const committee: WebDesk = {
  name: 'committee',
  rail: [
    { to: '/committee', text: 'web.nav.committee', icon: IconGavel, needs: ['committee.find-sessions'] },
  ],
};
