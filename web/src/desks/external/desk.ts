// The register of neighbours in the rail. Nothing of it is searched: contact points are not found by typing names.
import { IconAddressBook, IconCalendarEvent, IconTable, IconUsersGroup } from '@tabler/icons-react';
import type { WebDesk } from '../../kernel/desk.ts';

export const external: WebDesk = {
  name: 'external',
  rail: [
    {
      to: '/external/register',
      text: 'web.nav.neighbours',
      icon: IconAddressBook,
      needs: ['external.find-agreements'],
    },
    { to: '/external/matrix', text: 'web.nav.coverage', icon: IconTable, needs: ['external.read-matrix'] },
    {
      to: '/external/events',
      text: 'web.nav.events',
      icon: IconCalendarEvent,
      needs: ['external.find-events'],
    },
    {
      to: '/external/joint',
      text: 'web.nav.joint',
      icon: IconUsersGroup,
      needs: ['external.find-joint'],
    },
  ],
};
