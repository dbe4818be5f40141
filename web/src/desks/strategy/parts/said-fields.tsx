// What was found, in the office's own words and in several languages; with what a person answers to questions about it.
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../kernel/i18n.tsx';
import { isProblem } from '../../../kernel/problem.ts';
import { LanguageFields } from './language-fields.tsx';
import { namesAsked, readSaid, type SaidValues } from './said-values.ts';

export function SaidFields(props: {
  label: string;
  help: string;
  values: SaidValues;
  change: (values: SaidValues) => void;
  checked: boolean;
  error: Error | null;
}) {
  const t = useT();
  const { label, help, values, change, checked, error } = props;
  const asked = [...new Set([...values.notNames, ...namesAsked(error)])];
  const questioned = isProblem(error, 'strategy.words-questioned') || values.wordingReason !== '';
  const { en = '', bg = '', mk = '', sq = '' } = values.says;
  return (
    <>
      <LanguageFields
        label={label}
        help={help}
        values={{ en, bg, mk, sq }}
        change={(says) => change({ ...values, says })}
        error={checked && !readSaid(values) ? t('web.form.missing') : undefined}
        rows={3}
        most={4000}
      />
      {asked.length > 0 && (
        <fieldset>
          <legend>{t('web.findings.not-names')}</legend>
          <p className="small muted">{t('web.findings.not-names-help')}</p>
          <div className="stack-small">
            {asked.map((words) => (
              <Checkbox
                key={words}
                label={words}
                checked={values.notNames.includes(words)}
                onChange={(event) =>
                  change({
                    ...values,
                    notNames: event.currentTarget.checked
                      ? [...values.notNames, words]
                      : values.notNames.filter((one) => one !== words),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      {questioned && (
        <Textarea
          label={t('web.rights.wording-reason')}
          description={t('web.findings.wording-help')}
          value={values.wordingReason}
          onChange={(event) => change({ ...values, wordingReason: event.currentTarget.value })}
          rows={2}
          maxLength={2000}
        />
      )}
      <TextInput
        label={`${t('web.findings.link')} ${t('web.form.optional')}`}
        description={t('web.findings.link-help')}
        type="url"
        value={values.link}
        maxLength={500}
        onChange={(event) => change({ ...values, link: event.currentTarget.value })}
      />
    </>
  );
}
