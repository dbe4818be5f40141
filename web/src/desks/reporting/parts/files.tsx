// The files behind a row of a sheet: to fetch, each by an address that works once; whoever answers adds and takes away.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Row } from '../answers.ts';

type Of = { period: string; sheet: string };
type Kept = Row['files'][number];

const AddFile = later(() => import('./add-file.tsx'), 'AddFile');

export function Files({ of, row, answers }: { of: Of; row: Row; answers: boolean }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  if (row.files.length === 0 && !answers) return null;
  return (
    <div className="stack-small">
      {row.files.length > 0 && (
        <>
          <p className="small" id={`files-${row.answer}`}>
            {t('web.reporting.files')}
          </p>
          <ul className="plain-list" aria-labelledby={`files-${row.answer}`}>
            {row.files.map((file) => (
              <FileLine key={file.document} of={of} file={file} answers={answers} />
            ))}
          </ul>
        </>
      )}
      {answers && !adding && (
        <div className="screen-only">
          <Button
            size="compact-md"
            variant="subtle"
            aria-describedby={`row-${row.answer}`}
            onClick={() => setAdding(true)}
          >
            {t('web.reporting.file-add')}
          </Button>
        </div>
      )}
      {answers && adding && <AddFile of={of} answer={row.answer} close={() => setAdding(false)} />}
    </div>
  );
}

function FileLine({ of, file, answers }: { of: Of; file: Kept; answers: boolean }) {
  const t = useT();
  const format = useFormat();
  const { api } = useHouse();
  const { document: id, name, size, keptAt } = file;
  const fetching = useMutation({
    mutationFn: async () => {
      const { address } = await api.ask('reporting.fetch-evidence', { ...of, document: id });
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
    },
  });
  const dropping = useOrder('reporting.drop-evidence');
  return (
    <li>
      <div className="split-line">
        <div>
          <strong className="reporting-told">{name}</strong>
          <div className="muted small">
            {t('web.reporting.file-kept', { day: format.date(keptAt), kb: Math.ceil(size / 1024) })}
          </div>
        </div>
        <div className="row screen-only">
          <Button
            variant="default"
            size="compact-md"
            loading={fetching.isPending}
            aria-label={t('web.reporting.file-fetch-what', { what: name })}
            onClick={() => fetching.mutate()}
          >
            {t('web.reporting.file-fetch')}
          </Button>
          {answers && (
            <Button
              variant="subtle"
              size="compact-md"
              loading={dropping.isPending}
              aria-label={t('web.reporting.file-drop-what', { what: name })}
              onClick={() => dropping.mutate({ ...of, document: id })}
            >
              {t('web.reporting.file-drop')}
            </Button>
          )}
        </div>
      </div>
      {fetching.error && <ProblemNotice error={fetching.error} again={() => fetching.mutate()} />}
      {dropping.error && <ProblemNotice error={dropping.error} />}
    </li>
  );
}
