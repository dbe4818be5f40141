// The latest seal over the record, and comparing it with one that was kept elsewhere.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';

export function LedgerSeal() {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const [kept, setKept] = useState<{ size: string; root: string }>();
  const seal = useAsk('office.verify-ledger', kept ? { kept } : {}, { when: may('office.verify-ledger') });
  if (!may('office.verify-ledger')) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setKept({ size: String(given.get('size')).trim(), root: String(given.get('root')).trim() });
  };
  return (
    <section className="ledger-seal" aria-label={t('web.seal.title')}>
      <Asked query={seal}>
        {({ latest, kept: compared }) => (
          <>
            <p>
              {latest
                ? t('web.seal.latest', { n: Number(latest.size), date: format.moment(latest.sealedAt) })
                : t('web.seal.none')}
            </p>
            {compared && (
              <Notice
                tone={compared === 'same' ? 'done' : compared === 'different' ? 'late' : 'waiting'}
                title={t(`checkpoint.${compared}`)}
                alert
              />
            )}
            {latest && (
              <details>
                <summary>{t('web.seal.more')}</summary>
                <pre>{latest.note}</pre>
                <form className="ledger-filter" onSubmit={submit}>
                  <TextInput
                    name="size"
                    label={t('web.seal.size')}
                    inputMode="numeric"
                    required
                    withAsterisk={false}
                  />
                  <TextInput name="root" label={t('web.seal.root')} required withAsterisk={false} />
                  <Button type="submit" variant="default">
                    {t('web.seal.compare')}
                  </Button>
                </form>
              </details>
            )}
          </>
        )}
      </Asked>
    </section>
  );
}
