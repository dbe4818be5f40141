// Who may see this outside of the office, and changing it.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Publication as Rule } from '#kernel/records/define.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { PublicationForm } from '../../../kernel/form/publication-form.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { PublicationWords } from '../../../kernel/parts/publication-words.tsx';
import { useMay } from '../../../kernel/session.tsx';

export function Publication(props: {
  of: InputOf<'strategy.set-publication'>['of'];
  version: number;
  publication: Rule;
}) {
  const t = useT();
  const may = useMay();
  const [changing, change] = useDisclosure(false);
  return (
    <>
      <PublicationWords publication={props.publication} />
      {props.publication.rule === 'restricted' && (
        <>
          {' '}
          <span className="small">{props.publication.reason}</span>
        </>
      )}
      {may('strategy.set-publication') && (
        <div className="page-actions">
          <Button size="compact-md" variant="default" onClick={change.open}>
            {t('web.publication.change')}
          </Button>
        </div>
      )}
      {changing && <Change {...props} close={change.close} />}
    </>
  );
}

function Change(props: {
  of: InputOf<'strategy.set-publication'>['of'];
  version: number;
  publication: Rule;
  close: () => void;
}) {
  const t = useT();
  const save = useOrder('strategy.set-publication');
  return (
    <PublicationForm
      title={t('web.publication.change')}
      publication={props.publication}
      version={props.version}
      saving={save.isPending}
      error={save.error}
      save={(publication, base) =>
        save.mutate({ of: props.of, base, publication }, { onSuccess: props.close })
      }
      close={props.close}
    />
  );
}
