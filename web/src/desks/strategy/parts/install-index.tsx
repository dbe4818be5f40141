// Installs the index of the EU strategy that comes with the desk.
import { Button } from '@mantine/core';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';

export function InstallIndex() {
  const t = useT();
  const may = useMay();
  const install = useOrder('strategy.install-index');
  if (!may('strategy.install-index')) return null;
  return (
    <>
      <Button loading={install.isPending} onClick={() => install.mutate({})}>
        {t('web.documents.install')}
      </Button>
      {install.error && <ProblemNotice error={install.error} />}
    </>
  );
}
