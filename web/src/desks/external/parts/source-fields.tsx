// How the office knows what a side said: through which post, on which day, by which document with which number.
import { TextInput } from '@mantine/core';
import { useT } from '../../../kernel/i18n.tsx';
import { DayField } from '../../../kernel/form/day-field.tsx';

export type SourceValues = { voice: string; saidOn: string; document: string; number: string };
export const noSource: SourceValues = { voice: '', saidOn: '', document: '', number: '' };

export function SourceFields(props: {
  values: SourceValues;
  change: (values: SourceValues) => void;
  checked: boolean;
}) {
  const t = useT();
  const { values, change, checked } = props;
  const set = (more: Partial<SourceValues>) => change({ ...values, ...more });
  const missing = (value: string) => (checked && value.trim().length < 2 ? t('web.form.missing') : undefined);
  return (
    <>
      <TextInput
        label={t('web.joint.voice')}
        description={t('web.joint.voice-help')}
        value={values.voice}
        onChange={(event) => set({ voice: event.currentTarget.value })}
        maxLength={200}
        error={missing(values.voice)}
      />
      <div className="external-pair">
        <DayField
          label={t('web.joint.said-on')}
          value={values.saidOn}
          change={(saidOn) => set({ saidOn })}
          checked={checked}
          needed
        />
        <TextInput
          label={`${t('web.joint.number')} ${t('web.form.optional')}`}
          value={values.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          maxLength={60}
        />
      </div>
      <TextInput
        label={t('web.joint.document')}
        description={t('web.joint.document-help')}
        value={values.document}
        onChange={(event) => set({ document: event.currentTarget.value })}
        maxLength={200}
        error={missing(values.document)}
      />
    </>
  );
}

/** As the server takes it; undefined while something is missing. */
export function readSource({ voice, saidOn, document, number }: SourceValues) {
  if (voice.trim().length < 2 || document.trim().length < 2 || !saidOn) return undefined;
  return { voice: voice.trim(), saidOn, document: document.trim(), number: number.trim() || null };
}
