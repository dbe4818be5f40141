// The office desk in the rail. Nothing of it is searched: people and posts are not found by typing names.
import {
  IconBuilding,
  IconCalendarOff,
  IconClipboardCheck,
  IconClipboardText,
  IconUserCheck,
  IconIdBadge2,
  IconNotebook,
  IconStethoscope,
  IconUsers,
} from '@tabler/icons-react';
import type { WebDesk } from '../../kernel/desk.ts';

export const office: WebDesk = {
  name: 'office',
  rail: [
    {
      to: '/office/organisations',
      text: 'web.nav.organisations',
      icon: IconBuilding,
      needs: ['office.find-organisations'],
    },
    { to: '/office/posts', text: 'web.nav.posts', icon: IconIdBadge2, needs: ['office.find-posts'] },
    { to: '/office/people', text: 'web.nav.people', icon: IconUsers, needs: ['office.find-users'] },
    {
      to: '/office/ledger',
      text: 'web.nav.ledger',
      icon: IconNotebook,
      needs: ['office.read-ledger', 'office.verify-ledger'],
    },
    {
      to: '/office/breaches',
      text: 'web.nav.breaches',
      icon: IconClipboardText,
      needs: ['office.find-breaches'],
    },
    {
      to: '/office/readiness',
      text: 'web.nav.readiness',
      icon: IconClipboardCheck,
      needs: ['office.read-readiness'],
    },
    { to: '/office/doctor', text: 'web.nav.doctor', icon: IconStethoscope, needs: ['office.read-doctor'] },
    {
      to: '/office/holidays',
      text: 'web.nav.holidays',
      icon: IconCalendarOff,
      needs: ['office.enter-holidays'],
    },
    { to: '/office/looks', text: 'web.nav.looks', icon: IconUserCheck, needs: ['office.find-looks'] },
  ],
};
