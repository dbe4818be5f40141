// All that is wrong in a form, at its head; it takes the focus, and each line leads to its field.
import { useEffect, useRef } from 'react';
import { useT } from '../i18n.tsx';
import type { FieldErrors } from './field-errors.ts';

export function ErrorSummary({
  errors,
  labels,
}: {
  errors: FieldErrors;
  labels: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.size > 0) box.current?.focus();
  }, [errors]);
  if (errors.size === 0) return null;
  return (
    <div ref={box} className="notice tone-late" role="alert" tabIndex={-1}>
      <p className="notice-title">{t('web.form.problems', { n: errors.size })}</p>
      <ul>
        {[...errors].map(([field, message]) => (
          <li key={field}>
            {labels[field] ? <a href={`#field-${field}`}>{`${labels[field]}: ${message}`}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}
