// Fetches a file that the server makes and hands it to the browser to keep.
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import type { InputOf, OperationName } from '../operations.ts';
import { keepFile } from './keep-file.ts';
import { ProblemNotice } from './problem-notice.tsx';

export function DownloadButton<Name extends OperationName>(props: {
  operation: Name;
  input: InputOf<Name>;
  children: ReactNode;
  variant?: 'filled' | 'default';
  /** In a line of a table. */
  small?: boolean;
}) {
  const t = useT();
  const { api } = useHouse();
  const { operation, input, children, variant = 'default', small = false } = props;
  const fetching = useMutation({
    mutationFn: async () => {
      const { name, blob } = await api.download(operation, input);
      keepFile(name, blob);
    },
  });
  return (
    <>
      <Button
        variant={variant}
        size={small ? 'compact-md' : 'sm'}
        leftSection={<IconDownload size={18} stroke={1.5} aria-hidden />}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {children}
      </Button>
      <span role="status" className="only-read">
        {fetching.isPending ? t('web.download.making') : fetching.isSuccess ? t('web.download.done') : ''}
      </span>
      {fetching.error && <ProblemNotice error={fetching.error} again={() => fetching.mutate()} />}
    </>
  );
}
