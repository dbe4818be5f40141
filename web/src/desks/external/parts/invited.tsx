// Which institutions and posts were invited, and what they answered. There is no list of people, neither of who came nor of who may not.
import { NativeSelect } from '@mantine/core';
import { answers } from '#desks/external/model/lists.ts';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { useParties } from './use-parties.ts';

type Answer = (typeof answers)[number];
type One = { party: string; answer: Answer };

export function Invited({ invited, change }: { invited: readonly One[]; change: (invited: One[]) => void }) {
  const t = useT();
  const options = useParties(['organisation', 'neighbour', 'post']);
  const choose = (values: string[]) =>
    change(values.map((party) => invited.find((one) => one.party === party) ?? { party, answer: 'open' }));
  return (
    <fieldset className="form-plain">
      <legend>{`${t('web.external.event.invited')} ${t('web.form.optional')}`}</legend>
      <div className="stack-small">
        <ChoicesField
          label={t('web.external.event.invite')}
          help={t('web.external.event.invite-help')}
          options={options}
          values={invited.map(({ party }) => party)}
          change={choose}
        />
        {invited.map(({ party, answer }) => {
          const name = options.find(({ value }) => value === party)?.label ?? '';
          return (
            <NativeSelect
              key={party}
              label={t('web.external.answer-of', { what: name })}
              value={answer}
              onChange={(event) => {
                const next = event.currentTarget.value as Answer;
                change(invited.map((one) => (one.party === party ? { party, answer: next } : one)));
              }}
              data={answers.map((one) => ({ value: one, label: t(`web.external.answer.${one}`) }))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
