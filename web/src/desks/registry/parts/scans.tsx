// The scans of an item: to fetch, each by an address that works once, and to add one.
import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useHouse } from '../../../kernel/house.tsx';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Scan } from '../answers.ts';

export function Scans({ item, scans }: { item: string; scans: readonly Scan[] }) {
  const t = useT();
  const may = useMay();
  const [acceptKept, setAcceptKept] = useState(false);
  return (
    <section className="section" aria-labelledby="scans">
      <h2 id="scans">{t('web.registry.scans')}</h2>
      {scans.length === 0 && <p className="muted">{t('web.registry.no-scans')}</p>}
      <ul className="plain-list" hidden={scans.length === 0}>
        {scans.map((scan) => (
          <ScanLine key={scan.document} item={item} scan={scan} />
        ))}
      </ul>
      {may('registry.keep-scan') && (
        <div className="stack screen-only">
          <Upload
            operation="registry.keep-scan"
            input={acceptKept ? { item, acceptKept } : { item }}
            accept=".pdf,.docx,.odt,.jpg,.jpeg,.png,.txt"
            label={t('operation.registry.keep-scan')}
            help={t('web.registry.scan-help')}
            done={() => setAcceptKept(false)}
          />
          <Checkbox
            label={t('web.registry.accept-kept')}
            checked={acceptKept}
            onChange={(event) => setAcceptKept(event.currentTarget.checked)}
          />
        </div>
      )}
    </section>
  );
}

function ScanLine({ item, scan }: { item: string; scan: Scan }) {
  const t = useT();
  const format = useFormat();
  const { api } = useHouse();
  const fetching = useMutation({
    mutationFn: async () => {
      const { address } = await api.ask('registry.fetch-scan', { item, document: scan.document });
      const link = document.createElement('a');
      link.href = address;
      link.download = scan.file;
      link.click();
    },
  });
  return (
    <li>
      <div className="split-line">
        <div className="registry-scan">
          <strong>{scan.file}</strong>
          <div className="muted small">
            {t('web.registry.scan-kept', { day: format.date(scan.keptAt), kb: Math.ceil(scan.size / 1024) })}
          </div>
        </div>
        <Button
          variant="default"
          size="compact-md"
          className="screen-only"
          leftSection={<IconDownload size={18} stroke={1.5} aria-hidden />}
          loading={fetching.isPending}
          aria-label={t('web.registry.fetch-what', { what: scan.file })}
          onClick={() => fetching.mutate()}
        >
          {t('web.registry.fetch')}
        </Button>
      </div>
      {fetching.error && <ProblemNotice error={fetching.error} again={() => fetching.mutate()} />}
    </li>
  );
}
