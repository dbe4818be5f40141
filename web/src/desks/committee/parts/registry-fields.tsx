// What the institution's registry keeps of a letter or decision: all of it, or nothing.
import { useT } from '../../../kernel/i18n.tsx';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { WordsField } from './words-field.tsx';

export type RegistryValues = { number: string; on: string; signatory: string; keptAt: string };
type Registry = { number: string; on: string; signatory: string; keptAt: string | null };

export function RegistryFields(props: {
  legend: string;
  values: RegistryValues;
  change: (values: RegistryValues) => void;
  checked: boolean;
}) {
  const t = useT();
  const { legend, values, change, checked } = props;
  const begun = Object.values(values).some((one) => one.trim() !== '');
  const set = (more: Partial<RegistryValues>) => change({ ...values, ...more });
  return (
    <fieldset className="form-plain">
      <legend>{`${legend} ${t('web.form.optional')}`}</legend>
      <div className="committee-pair">
        <WordsField
          label={t('web.committee.registry.number')}
          value={values.number}
          change={(number) => set({ number })}
          needed={begun}
          checked={checked}
          most={80}
        />
        <DayField
          label={t('web.committee.registry.on')}
          value={values.on}
          change={(on) => set({ on })}
          needed={begun}
          checked={checked}
        />
        <WordsField
          label={t('web.committee.registry.signatory')}
          help={t('web.committee.registry.signatory-help')}
          value={values.signatory}
          change={(signatory) => set({ signatory })}
          needed={begun}
          checked={checked}
        />
        <WordsField
          label={t('web.committee.registry.kept')}
          value={values.keptAt}
          change={(keptAt) => set({ keptAt })}
        />
      </div>
    </fieldset>
  );
}

export function registryValues(of: Registry | null | undefined): RegistryValues {
  return {
    number: of?.number ?? '',
    on: of?.on ?? '',
    signatory: of?.signatory ?? '',
    keptAt: of?.keptAt ?? '',
  };
}

/** As the server takes it; null where nothing was typed, undefined while something is missing. */
export function readRegistry(values: RegistryValues): Registry | null | undefined {
  const [number, on, signatory, keptAt] = [values.number, values.on, values.signatory, values.keptAt].map(
    (one) => one.trim(),
  );
  if (!number && !on && !signatory && !keptAt) return null;
  return number && on && signatory ? { number, on, signatory, keptAt: keptAt || null } : undefined;
}
