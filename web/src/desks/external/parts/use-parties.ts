// Institutions and posts that can be named, as the options of a field; a value is the kind and the id.
import { useAsk } from '../../../kernel/ask.ts';
import type { Option } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import type { Party } from '../answers.ts';

type Kind = Party['kind'];

export const valueOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;

export function partyOf<K extends Kind>(value: string): { kind: K; id: string } {
  const [kind, id = ''] = value.split(' ');
  return { kind: kind as K, id };
}

/** `posts` are asked for only where they can be chosen: that their list was read is recorded. */
export function useParties(kinds: readonly Kind[]): Option[] {
  const t = useT();
  const words = useWords();
  const organisations = useAsk('office.find-organisations', {}, { when: kinds.includes('organisation') });
  const posts = useAsk('office.find-posts', {}, { when: kinds.includes('post') });
  // The matrix names the neighbours without whom to ask there, so that nothing of a person is read.
  const matrix = useAsk('external.read-matrix', {}, { when: kinds.includes('neighbour') });
  return [
    ...(matrix.data?.rows ?? []).map(({ neighbour, names }) => ({
      value: valueOf({ kind: 'neighbour', id: neighbour }),
      label: words(names),
      group: t('web.external.neighbours'),
    })),
    ...(organisations.data?.organisations ?? []).map(({ organisation, names }) => ({
      value: valueOf({ kind: 'organisation', id: organisation }),
      label: words(names),
      group: t('web.nav.organisations'),
    })),
    ...(posts.data?.posts ?? []).map(({ post, names }) => ({
      value: valueOf({ kind: 'post', id: post }),
      label: words(names),
      group: t('web.nav.posts'),
    })),
  ];
}
