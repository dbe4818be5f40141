// Asks once more before an act; the dialog is loaded when it is first needed.
import { Suspense } from 'react';
import { later } from '../later.ts';
import type { ConfirmProps } from './confirm-dialog.tsx';

const ConfirmDialog = later(() => import('./confirm-dialog.tsx'), 'ConfirmDialog');

export function ConfirmWithReason({ opened, ...props }: ConfirmProps & { opened: boolean }) {
  if (!opened) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmDialog {...props} />
    </Suspense>
  );
}
