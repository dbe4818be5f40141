// The strategy desk in the rail and in the search.
import {
  IconBook2,
  IconChartBar,
  IconFiles,
  IconFileText,
  IconGridDots,
  IconListTree,
  IconSquareDashed,
} from '@tabler/icons-react';
import type { Found, Waiting, WebDesk } from '../../kernel/desk.ts';
import { pick } from '../../kernel/i18n/languages.ts';
import type { OutputOf } from '../../kernel/operations.ts';

type Hit = OutputOf<'strategy.search-house'>['hits'][number];

export const strategy: WebDesk = {
  name: 'strategy',
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
  async today(house, may) {
    if (!may('strategy.read-today')) return [];
    const { waiting } = await house.api.ask('strategy.read-today', {});
    return waiting.map(toWaiting);
  },
  orders: {
    'strategy.import-plan': ({ order, input }) => ({
      text: 'web.order.of.import-plan',
      to: '/strategy/plan/import',
      search: { plan: (input as { plan: string }).plan, order },
    }),
  },
};

type Waits = OutputOf<'strategy.read-today'>['waiting'][number];

function toWaiting(one: Waits, index: number): Waiting {
  return {
    key: `strategy-${index}`,
    text: `web.today.${one.kind}`,
    count: one.count,
    titles: one.titles,
    since: one.since,
    by: one.by,
    urgent: one.kind === 'plan-to-approve' || one.kind === 'measures-late' || one.kind === 'plan-returned',
    action: `web.today.${one.kind}.action`,
    ...nextPlace(one),
  };
}

/** Where the next step is taken. */
function nextPlace({ kind, record, item }: Waits): Pick<Waiting, 'to' | 'params' | 'search'> {
  const plan = record ? { plan: record } : {};
  switch (kind) {
    case 'doubts-to-settle':
    case 'text-to-accept':
      return record && item
        ? {
            to: '/strategy/documents/$instrument/texts/$version',
            params: { instrument: record, version: item },
          }
        : { to: '/strategy/documents' };
    case 'gaps':
      return { to: '/strategy/gaps', search: plan };
    case 'start-a-plan':
      return { to: '/strategy/plan/new' };
    default:
      return item
        ? { to: '/strategy/plan/items/$item', params: { item }, search: plan }
        : { to: '/strategy/plan', search: plan };
  }
}

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
