// An institution of the office's list.
import { useAsk } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';

export function OrganisationField(props: {
  label: string;
  value: string;
  choose: (organisation: string) => void;
  checked: boolean;
}) {
  const t = useT();
  const words = useWords();
  const { label, value, choose, checked } = props;
  const organisations = useAsk('office.find-organisations', {});
  return (
    <ChoiceField
      label={label}
      options={(organisations.data?.organisations ?? []).map(({ organisation, names }) => ({
        value: organisation,
        label: words(names),
      }))}
      value={value || null}
      choose={(chosen) => choose(chosen ?? '')}
      clears
      error={checked && value === '' ? t('web.form.missing') : undefined}
    />
  );
}
