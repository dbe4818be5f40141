// The first and the last day on which somebody is away; nobody is asked why.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export type Days = { fromOn: string; untilOn: string };

export function AbsenceForm(props: {
  save: (days: Days, saved: () => void) => void;
  saving: boolean;
  error: Error | null;
}) {
  const t = useT();
  const { save, saving, error } = props;
  const [days, setDays] = useState<Days>({ fromOn: '', untilOn: '' });
  const [tried, setTried] = useState(false);
  const late = days.fromOn !== '' && days.untilOn !== '' && days.untilOn < days.fromOn;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!days.fromOn || !days.untilOn || late) return;
    save(days, () => {
      setDays({ fromOn: '', untilOn: '' });
      setTried(false);
    });
  };
  const missing = (day: string) => (tried && !day ? t('web.form.missing') : undefined);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {error && <ProblemNotice error={error} />}
      <div className="row">
        <TextInput
          type="date"
          label={t('web.absence.from')}
          value={days.fromOn}
          error={missing(days.fromOn)}
          onChange={(event) => setDays({ ...days, fromOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('web.absence.until')}
          value={days.untilOn}
          error={late && tried ? t('web.absence.order') : missing(days.untilOn)}
          onChange={(event) => setDays({ ...days, untilOn: event.currentTarget.value })}
        />
      </div>
      <div>
        <Button type="submit" variant="default" loading={saving}>
          {t('web.absence.enter')}
        </Button>
      </div>
    </form>
  );
}
