// The fields of a publication rule: public, public from a day, restricted with a reason.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { publicationRules } from '#desks/strategy/model/lists.ts';
import { useT } from '../../../kernel/i18n.tsx';
import type { Instrument } from '../queries.ts';

export type Rule = Instrument['publication'];
export type RuleValues = { rule: Rule['rule']; on: string; reason: string };

export function PublicationFields(props: {
  values: RuleValues;
  change: (values: RuleValues) => void;
  /** Whether what is missing is to be said. */
  checked: boolean;
  /** Left out of the choice: what nobody has decided is no decision. */
  without?: Rule['rule'];
}) {
  const t = useT();
  const { values, change, checked } = props;
  return (
    <>
      <NativeSelect
        label={t('web.publication.title')}
        value={values.rule}
        onChange={(event) => change({ ...values, rule: event.currentTarget.value as Rule['rule'] })}
        data={publicationRules
          .filter((rule) => rule !== props.without)
          .map((rule) => ({ value: rule, label: t(`web.publication.rule.${rule}`) }))}
        data-autofocus
      />
      {values.rule === 'public-from' && (
        <TextInput
          type="date"
          label={t('web.publication.from')}
          value={values.on}
          onChange={(event) => change({ ...values, on: event.currentTarget.value })}
          error={checked && !values.on ? t('web.form.missing') : undefined}
        />
      )}
      {values.rule === 'restricted' && (
        <Textarea
          label={t('web.confirm.reason')}
          value={values.reason}
          onChange={(event) => change({ ...values, reason: event.currentTarget.value })}
          error={checked && !values.reason.trim() ? t('web.form.missing') : undefined}
          rows={2}
        />
      )}
    </>
  );
}

/** The rule as the server takes it; undefined while something is missing. */
export function ruleOf({ rule, on, reason }: RuleValues): Rule | undefined {
  if (rule === 'public-from') return on ? { rule, on } : undefined;
  if (rule === 'restricted') return reason.trim() ? { rule, reason: reason.trim() } : undefined;
  return { rule };
}
