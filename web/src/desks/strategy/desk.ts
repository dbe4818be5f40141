// The strategy desk in the rail and in the search.
import {
  IconBook2,
  IconArrowsDiff,
  IconChartBar,
  IconCoins,
  IconFiles,
  IconFileText,
  IconFileCheck,
  IconGridDots,
  IconLayoutColumns,
  IconListTree,
  IconScale,
  IconSeedling,
  IconSquareDashed,
  IconTelescope,
  IconVocabulary,
} from '@tabler/icons-react';
import type { Found, WebDesk } from '../../kernel/desk.ts';
import { pick } from '../../kernel/i18n/languages.ts';
import type { OutputOf } from '../../kernel/operations.ts';

type Hit = OutputOf<'strategy.search-house'>['hits'][number];

export const strategy: WebDesk = {
  name: 'strategy',
  acts: 'strategy-acts',
  rail: [
    { to: '/strategy/read', text: 'web.nav.read', icon: IconBook2, needs: ['strategy.read-instrument'] },
    { to: '/strategy/plan', text: 'web.nav.plan', icon: IconListTree, needs: ['strategy.read-plan'] },
    {
      to: '/strategy/crosswalk',
      text: 'web.nav.crosswalk',
      icon: IconGridDots,
      needs: ['strategy.read-crosswalk'],
    },
    { to: '/strategy/gaps', text: 'web.nav.gaps', icon: IconSquareDashed, needs: ['strategy.find-gaps'] },
    {
      to: '/strategy/balance',
      text: 'web.nav.balance',
      icon: IconChartBar,
      needs: ['strategy.read-balance'],
    },
    {
      to: '/strategy/parts',
      text: 'web.nav.roll-up',
      icon: IconLayoutColumns,
      needs: ['strategy.read-roll-up'],
    },
    { to: '/strategy/money', text: 'web.nav.money', icon: IconCoins, needs: ['strategy.read-money'] },
    { to: '/strategy/rights', text: 'web.nav.rights', icon: IconScale, needs: ['strategy.find-rights'] },
    {
      to: '/strategy/threat-picture',
      text: 'web.nav.threat-picture',
      icon: IconTelescope,
      needs: ['strategy.read-threat-picture'],
    },
    {
      to: '/strategy/causes',
      text: 'web.nav.causes',
      icon: IconSeedling,
      needs: ['strategy.find-causes'],
    },
    {
      to: '/strategy/guidance',
      text: 'web.nav.guidance',
      icon: IconFileCheck,
      needs: ['strategy.find-guidance'],
    },
    {
      to: '/strategy/compare',
      text: 'web.nav.compare',
      icon: IconArrowsDiff,
      needs: ['strategy.read-comparison'],
    },
    {
      to: '/strategy/reports',
      text: 'web.nav.reports',
      icon: IconFileText,
      needs: ['strategy.export-coverage'],
    },
    {
      to: '/strategy/documents',
      text: 'web.nav.documents',
      icon: IconFiles,
      needs: ['strategy.find-instruments'],
    },
    {
      to: '/strategy/glossary',
      text: 'web.nav.glossary',
      icon: IconVocabulary,
      needs: ['strategy.find-terms'],
    },
  ],
  async find(house, text, language, may) {
    if (!may('strategy.search-house')) return [];
    const { hits } = await house.api.ask('strategy.search-house', { text, limit: 20 });
    return hits.map((hit): Found => {
      const title = pick(hit.titles, language);
      const within = pick(hit.within, language)?.words;
      return {
        ...place(hit),
        title: [hit.label, title?.words].filter(Boolean).join(' · '),
        ...(title ? { lang: title.language } : {}),
        ...(within ? { note: within } : {}),
        of: `web.search.${hit.kind}`,
      };
    });
  },
  orders: {
    'strategy.import-plan': ({ order, input }) => ({
      text: 'web.order.of.import-plan',
      to: '/strategy/plan/import',
      search: { plan: (input as { plan: string }).plan, order },
    }),
  },
};

function place({ kind, record, item, address }: Hit): Pick<Found, 'to' | 'search'> {
  switch (kind) {
    case 'paragraph':
      return { to: '/strategy/read', search: { instrument: record, at: address ?? undefined } };
    case 'measure':
      return { to: `/strategy/plan/items/${item}`, search: { plan: record } };
    case 'plan':
      return { to: '/strategy/plan', search: { plan: record } };
    default:
      return { to: `/strategy/documents/${record}` };
  }
}
