// Installs the glossary that comes with the desk.
import { Button } from '@mantine/core';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';

export function InstallGlossary() {
  const t = useT();
  const may = useMay();
  const install = useOrder('strategy.install-glossary');
  if (!may('strategy.install-glossary')) return null;
  return (
    <>
      <Button loading={install.isPending} onClick={() => install.mutate({})}>
        {t('web.glossary.install')}
      </Button>
      {install.error && <ProblemNotice error={install.error} />}
    </>
  );
}
