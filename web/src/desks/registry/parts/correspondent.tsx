// From whom or to whom: an institution by its name, a private person without one.
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { Row } from '../answers.ts';

export function Correspondent({ of }: { of: Row['correspondent'] }) {
  const t = useT();
  return of.kind === 'private-person' ? t('web.registry.private-person') : <Text of={of.names} />;
}
