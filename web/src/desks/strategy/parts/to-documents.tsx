// The next step where there is no document to work on yet.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../kernel/i18n.tsx';

export function ToDocuments() {
  const t = useT();
  return (
    <Button component={Link} to="/strategy/documents">
      {t('web.nav.documents')}
    </Button>
  );
}
