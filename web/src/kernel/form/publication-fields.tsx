// The fields of a publication rule: public, public from a day, restricted with a reason.
import { NativeSelect, Textarea } from '@mantine/core';
import type { Publication } from '#kernel/records/define.ts';
import { useT } from '../i18n.tsx';
import { DayField } from './day-field.tsx';

const rules = ['undecided', 'public', 'public-from', 'restricted'] as const satisfies Publication['rule'][];

/** What stands in the fields; what a rule does not need is kept while another one is tried. */
export type PublicationValues = { rule: Publication['rule']; on: string; reason: string };

export function valuesOf(publication: Publication): PublicationValues {
  return {
    rule: publication.rule,
    on: publication.rule === 'public-from' ? publication.on : '',
    reason: publication.rule === 'restricted' ? publication.reason : '',
  };
}

export function PublicationFields(props: {
  values: PublicationValues;
  change: (values: PublicationValues) => void;
  /** Whether what is missing is to be said. */
  checked: boolean;
  /** What can be chosen here; everything where it is left out. */
  offered?: ((rule: Publication['rule']) => boolean) | undefined;
  help?: string | undefined;
}) {
  const t = useT();
  const { values, change, checked, offered = () => true, help } = props;
  return (
    <>
      <NativeSelect
        label={t('web.publication.title')}
        description={help}
        value={values.rule}
        onChange={(event) => change({ ...values, rule: event.currentTarget.value as Publication['rule'] })}
        data={rules
          .filter((rule) => offered(rule))
          .map((rule) => ({ value: rule, label: t(`web.publication.rule.${rule}`) }))}
        data-autofocus
      />
      {values.rule === 'public-from' && (
        <DayField
          label={t('web.publication.from')}
          value={values.on}
          change={(on) => change({ ...values, on })}
          checked={checked}
          needed
        />
      )}
      {values.rule === 'restricted' && (
        <Textarea
          label={t('web.confirm.reason')}
          value={values.reason}
          onChange={(event) => change({ ...values, reason: event.currentTarget.value })}
          error={checked && isShort(values.reason) ? t('web.form.missing') : undefined}
          rows={2}
          maxLength={2000}
        />
      )}
    </>
  );
}

/** The rule as the server takes it; undefined while something is missing. */
export function ruleOf({ rule, on, reason }: PublicationValues): Publication | undefined {
  if (rule === 'public-from') return on ? { rule, on } : undefined;
  if (rule === 'restricted') return isShort(reason) ? undefined : { rule, reason: reason.trim() };
  return { rule };
}

function isShort(reason: string): boolean {
  return reason.trim().length < 3;
}
