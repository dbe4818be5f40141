// The programme of an event: parts by day and hour, each called in the reader's language.
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { readTexts } from './texts-fields.tsx';

type Session = InputOf<'external.enter-event'>['programme'][number];

export function Programme(props: {
  first: string;
  last: string;
  sessions: readonly Session[];
  change: (sessions: Session[]) => void;
  checked: boolean;
}) {
  const t = useT();
  const language = useLanguage();
  const { first, last, sessions, change, checked } = props;
  const set = (at: number, more: Partial<Session>) =>
    change(sessions.map((one, n) => (n === at ? { ...one, ...more } : one)));
  const add = () =>
    change([
      ...sessions,
      { session: crypto.randomUUID(), on: sessions.at(-1)?.on ?? first, at: null, until: null, titles: {} },
    ]);
  return (
    <fieldset className="form-plain">
      <legend>{`${t('web.external.event.programme')} ${t('web.form.optional')}`}</legend>
      <div className="stack">
        {sessions.map((one, n) => {
          const number = n + 1;
          const label = (key: string) => t('web.external.session.field', { what: t(key), n: number });
          return (
            <div key={one.session} className="external-session">
              <TextInput
                type="date"
                label={t('web.external.session.day')}
                aria-label={label('web.external.session.day')}
                min={first}
                max={last}
                value={one.on}
                onChange={(event) => set(n, { on: event.currentTarget.value })}
                error={checked && !one.on ? t('web.form.missing') : undefined}
              />
              <TextInput
                type="time"
                label={t('web.external.session.at')}
                aria-label={label('web.external.session.at')}
                value={one.at ?? ''}
                onChange={(event) => set(n, { at: event.currentTarget.value || null })}
              />
              <TextInput
                type="time"
                label={t('web.external.session.until')}
                aria-label={label('web.external.session.until')}
                value={one.until ?? ''}
                onChange={(event) => set(n, { until: event.currentTarget.value || null })}
              />
              <TextInput
                className="external-session-title"
                label={t('web.external.session.title')}
                aria-label={label('web.external.session.title')}
                value={one.titles[language] ?? ''}
                maxLength={300}
                onChange={(event) =>
                  set(n, { titles: { ...one.titles, [language]: event.currentTarget.value } })
                }
                error={checked && !readTexts(one.titles) ? t('web.form.missing') : undefined}
              />
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('web.external.session.remove', { n: number })}
                onClick={() => change(sessions.filter((_, at) => at !== n))}
              >
                {t('web.external.take-out')}
              </Button>
            </div>
          );
        })}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={add}
          >
            {t('web.external.session.add')}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
