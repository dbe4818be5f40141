// Of what kind the other side is, and which: an organisation of the house, another institution, a private person without a name.
import { NativeSelect } from '@mantine/core';
import { correspondentKinds, type CorrespondentKind } from '#desks/registry/model/lists.ts';
import { useAsk } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import type { Row } from '../answers.ts';

export type Side = { kind: CorrespondentKind; organisation: string | null; names: NamesValues };
type Given = InputOf<'registry.enter-incoming'>['correspondent'];

export function sideOf(one: Row['correspondent'] | undefined): Side {
  if (!one) return { kind: 'institution', organisation: null, names: {} };
  return {
    kind: one.kind,
    organisation: one.organisation,
    names: one.kind === 'institution' ? { ...one.names } : {},
  };
}

/** As the server takes it; undefined while something is missing. */
export function readSide({ kind, organisation, names }: Side): Given | undefined {
  if (kind === 'private-person') return { kind };
  if (kind === 'house') return organisation === null ? undefined : { kind, organisation };
  const given = readNames(names);
  return given && { kind, names: given };
}

export function CorrespondentFields(props: {
  label: string;
  /** Only to institutions: letters to private people are not written here. */
  institutions?: boolean;
  side: Side;
  change: (side: Side) => void;
  checked: boolean;
}) {
  const t = useT();
  const words = useWords();
  const { label, institutions = false, side, change, checked } = props;
  const kinds = correspondentKinds.filter((kind) => !(institutions && kind === 'private-person'));
  const found = useAsk('office.find-organisations', {}, { when: side.kind === 'house' });
  return (
    <>
      <NativeSelect
        label={label}
        value={side.kind}
        onChange={(event) => change({ ...side, kind: event.currentTarget.value as CorrespondentKind })}
        data={kinds.map((kind) => ({ value: kind, label: t(`web.registry.kind.${kind}`) }))}
      />
      {side.kind === 'house' && (
        <ChoiceField
          label={t('web.registry.organisation')}
          options={(found.data?.organisations ?? []).map(({ organisation, names }) => ({
            value: organisation,
            label: words(names),
          }))}
          value={side.organisation}
          choose={(organisation) => change({ ...side, organisation })}
          error={checked && side.organisation === null ? t('web.form.missing') : undefined}
        />
      )}
      {side.kind === 'institution' && (
        <NamesFields
          legend={t('web.registry.institution')}
          missing={t('web.registry.one-language')}
          values={side.names}
          change={(names) => change({ ...side, names })}
          checked={checked}
          most={300}
        />
      )}
      {side.kind === 'private-person' && <p className="muted">{t('web.registry.private-person-help')}</p>}
    </>
  );
}
