// What a post may do and for what: the usual purpose of a role comes with it, and may be taken away.
import { purposes, roles } from '#desks/office/model/lists.ts';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { useT, useTOr } from '../../../kernel/i18n.tsx';
import { type MayDo, withRoles } from './with-roles.ts';

export function WhatItMayDo(props: { value: MayDo; change: (value: MayDo) => void; checked: boolean }) {
  const t = useT();
  const tOr = useTOr();
  const { value, change, checked } = props;
  const missing = (chosen: readonly string[]) =>
    checked && chosen.length === 0 ? t('web.form.missing') : undefined;
  return (
    <>
      <ChoicesField
        label={t('web.posts.roles')}
        options={roles.map((role) => ({ value: role, label: tOr(`role.${role}`, role) }))}
        values={value.roles}
        change={(chosen) => change(withRoles(value, chosen as MayDo['roles']))}
        error={missing(value.roles)}
      />
      <ChoicesField
        label={t('web.posts.purposes')}
        help={t('web.posts.purposes-help')}
        options={purposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        values={value.purposes}
        change={(chosen) => change({ ...value, purposes: chosen as MayDo['purposes'] })}
        error={missing(value.purposes)}
      />
    </>
  );
}
