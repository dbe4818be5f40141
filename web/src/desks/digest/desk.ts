// The letters to readers in the rail: how they stand, for the office.
import { IconNews } from '@tabler/icons-react';
import type { WebDesk } from '../../kernel/desk.ts';

export const digest: WebDesk = {
  name: 'digest',
  rail: [{ to: '/digest', text: 'web.nav.digest', icon: IconNews, needs: ['digest.read-standing'] }],
};
