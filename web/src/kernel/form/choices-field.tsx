// Several of a list: what is chosen stands as words that can be taken away, and a field that suggests adds to them.
import { IconX } from '@tabler/icons-react';
import { useT } from '../i18n.tsx';
import { ChoiceField, type Option } from './choice-field.tsx';

export function ChoicesField(props: {
  id?: string;
  label: string;
  help?: string;
  error?: string | undefined;
  options: readonly Option[];
  values: readonly string[];
  change: (values: string[]) => void;
}) {
  const t = useT();
  const { options, values, change, ...field } = props;
  const chosen = values.map((value) => options.find((one) => one.value === value) ?? { value, label: value });
  return (
    <div>
      <ChoiceField
        {...field}
        options={options.filter(({ value }) => !values.includes(value))}
        value={null}
        choose={(value) => {
          if (value) change([...values, value]);
        }}
      />
      {chosen.length > 0 && (
        <ul className="plain-list choices" aria-label={props.label}>
          {chosen.map(({ value, label }) => (
            <li key={value} className="choices-one">
              {label}
              <button
                type="button"
                className="choices-remove"
                aria-label={t('web.form.take-away', { what: label })}
                onClick={() => change(values.filter((one) => one !== value))}
              >
                <IconX size={14} stroke={1.5} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
