// With how many people at most a place is small, what was set before, and setting it.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';

export function SmallPlace() {
  const t = useT();
  const may = useMay();
  const words = useWords();
  const format = useFormat();
  const [changing, setChanging] = useState(false);
  const found = useAsk('office.find-small-place', {});
  return (
    <section className="section stack-small">
      <h2>{t('web.small-place.title')}</h2>
      <Asked query={found}>
        {({ inhabitants, history }) => (
          <>
            <p>{t('web.small-place.text', { n: inhabitants })}</p>
            {may('office.set-small-place') && (
              <p>
                <Button variant="default" onClick={() => setChanging(true)}>
                  {t('web.small-place.change')}
                </Button>
              </p>
            )}
            {history.length > 0 && (
              <details>
                <summary>{t('web.small-place.history')}</summary>
                <ol className="plain-list">
                  {history.map(({ inhabitants: n, at, by, reason }) => (
                    <li key={at}>
                      {format.moment(at)} · {format.number(n)} · {words(by ?? {})} · <q lang="">{reason}</q>
                    </li>
                  ))}
                </ol>
              </details>
            )}
            {changing && <Change now={inhabitants} close={() => setChanging(false)} />}
          </>
        )}
      </Asked>
    </section>
  );
}

function Change({ now, close }: { now: number; close: () => void }) {
  const t = useT();
  const [people, setPeople] = useState(String(now));
  const [checked, setChecked] = useState(false);
  const set = useOrder('office.set-small-place');
  const inhabitants = Number(people);
  const fits = Number.isInteger(inhabitants) && inhabitants >= 1_000 && inhabitants <= 500_000;
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.small-place.change')}
      action={t('web.save')}
      saving={set.isPending}
      error={set.error}
      confirm={(reason) => {
        setChecked(true);
        if (fits) set.mutate({ inhabitants, reason }, { onSuccess: close });
      }}
    >
      <p>{t('web.small-place.change-text')}</p>
      <TextInput
        inputMode="numeric"
        label={t('web.small-place.number')}
        value={people}
        onChange={(event) => setPeople(event.currentTarget.value)}
        error={checked && !fits ? t('web.small-place.number-wrong') : undefined}
      />
    </ConfirmWithReason>
  );
}
