// Adds a file behind a row of a sheet.
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../kernel/i18n.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';

type AddFileProps = { of: { period: string; sheet: string }; answer: string; close: () => void };

export function AddFile({ of, answer, close }: AddFileProps) {
  const t = useT();
  const [acceptKept, setAcceptKept] = useState(false);
  const input = { ...of, answer };
  return (
    <div className="stack-small screen-only">
      <Upload
        operation="reporting.keep-evidence"
        input={acceptKept ? { ...input, acceptKept } : input}
        accept=".pdf,.docx,.xlsx,.odt,.jpg,.jpeg,.png,.txt"
        label={t('web.reporting.file-add')}
        help={t('web.reporting.file-help')}
        done={close}
      />
      <Checkbox
        label={t('web.reporting.file-accept')}
        checked={acceptKept}
        onChange={(event) => setAcceptKept(event.currentTarget.checked)}
      />
      <div>
        <Button size="compact-md" variant="subtle" onClick={close}>
          {t('web.cancel')}
        </Button>
      </div>
    </div>
  );
}
