// Reporting in the rail. Nothing of it is searched.
import { IconClipboardList } from '@tabler/icons-react';
import type { WebDesk } from '../../kernel/desk.ts';

export const reporting: WebDesk = {
  name: 'reporting',
  rail: [
    {
      to: '/reporting/periods',
      text: 'web.nav.periods',
      icon: IconClipboardList,
      needs: ['reporting.find-periods'],
    },
  ],
};
