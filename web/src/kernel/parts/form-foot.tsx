// The foot of a form: what sends it, and the way out without sending.
import { Button } from '@mantine/core';
import { useT } from '../i18n.tsx';

export function FormFoot(props: {
  saving: boolean;
  /** Left out where there is no way but on. */
  cancel?: () => void;
  /** What sending does, in words; to save, unless told. */
  action?: string;
  /** Not the first thing to do here. */
  second?: boolean;
  /** Among the lines of a list. */
  small?: boolean;
}) {
  const t = useT();
  const { saving, cancel, action, second = false, small = false } = props;
  const size = small ? 'compact-md' : 'sm';
  return (
    <div className="row">
      <Button type="submit" size={size} variant={second ? 'default' : 'filled'} loading={saving}>
        {action ?? t('web.save')}
      </Button>
      {cancel && (
        <Button size={size} variant="default" onClick={cancel}>
          {t('web.cancel')}
        </Button>
      )}
    </div>
  );
}
