// The fields for an account or a session, and for the time in which it was used.
import { TextInput } from '@mantine/core';
import { MomentField } from '../../../kernel/form/moment-field.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import type { InUse } from './in-use.ts';
import { UserSelect } from './user-select.tsx';

export function InUseFields(props: {
  values: InUse;
  change: (values: InUse) => void;
  /** Keys of texts, by field. */
  faults: Partial<Record<keyof InUse, string>>;
}) {
  const t = useT();
  const { values, change, faults } = props;
  const fault = (field: keyof InUse) => (faults[field] ? t(faults[field]) : undefined);
  return (
    <>
      <div className="form-pair">
        <UserSelect
          label={t('web.breach.user')}
          value={values.user}
          change={(user) => change({ ...values, user })}
          error={fault('user')}
          anybody
        />
        <TextInput
          label={t('web.breach.session')}
          value={values.session}
          onChange={(event) => change({ ...values, session: event.currentTarget.value })}
          error={fault('session')}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div className="form-pair">
        {(['from', 'until'] as const).map((field) => (
          <MomentField
            key={field}
            label={t(`web.breach.${field}`)}
            value={values[field]}
            change={(value) => change({ ...values, [field]: value })}
            error={fault(field)}
          />
        ))}
      </div>
    </>
  );
}
