// Who may see an agreement or an event outside of the office; only the strategic level can be public, and the form offers no more.
import type { ComponentProps } from 'react';
import { PublicationForm } from '../../../kernel/form/publication-form.tsx';
import { useT } from '../../../kernel/i18n.tsx';

type Form = Omit<ComponentProps<typeof PublicationForm>, 'offered' | 'help'>;

export function LevelPublication({ level, ...form }: Form & { level: string }) {
  const t = useT();
  const strategic = level === 'strategic';
  return (
    <PublicationForm
      {...form}
      offered={(rule) => strategic || rule === 'undecided' || rule === 'restricted'}
      help={strategic ? undefined : t('web.external.never-public')}
    />
  );
}
