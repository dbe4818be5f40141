// The office desk in the rail. Nothing of it is searched: people and posts are not found by typing names.
import { IconBuilding, IconClipboardCheck, IconIdBadge2, IconNotebook, IconUsers } from '@tabler/icons-react';
import type { Waiting, WebDesk } from '../../kernel/desk.ts';

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
      to: '/office/readiness',
      text: 'web.nav.readiness',
      icon: IconClipboardCheck,
      needs: ['office.read-readiness'],
    },
  ],
  async today(house, may) {
    if (!may('office.read-today')) return [];
    const today = await house.api.ask('office.read-today', {});
    return [
      ...today.proposals.map(
        (one): Waiting => ({
          key: one.proposal,
          text: 'web.today.proposal',
          count: 1,
          titles: one.postNames,
          since: one.proposedAt,
          urgent: true,
          action: 'web.today.proposal.action',
          to: '/office/posts/$post',
          params: { post: one.post },
        }),
      ),
      ...today.emptyPosts.map(
        (one): Waiting => ({
          key: one.post,
          text: 'web.today.empty-post',
          count: 1,
          titles: one.names,
          urgent: false,
          action: 'web.today.empty-post.action',
          to: '/office/posts/$post',
          params: { post: one.post },
        }),
      ),
      ...today.invitations.map(
        (one): Waiting => ({
          key: one.user,
          text: one.signIn === 'invitation-over' ? 'web.today.invitation-over' : 'web.today.invitation',
          count: 1,
          name: one.name,
          by: one.invitedUntil,
          urgent: false,
          action: 'web.today.invitation.action',
          to: '/office/people/$user',
          params: { user: one.user },
        }),
      ),
      ...today.desksOff.map(
        ({ desk, missing }): Waiting => ({
          key: desk,
          text: 'web.today.desk-off',
          count: missing.length,
          urgent: false,
          action: 'web.today.desk-off.action',
          to: '/office/readiness',
        }),
      ),
    ];
  },
};
