// Asks once more before an act; the dialog is loaded when it is first needed.
import { Suspense } from 'react';
import { later } from '../later.ts';
import type { ConfirmProps } from './confirm-dialog.tsx';

const ConfirmDialog = later(() => import('./confirm-dialog.tsx'), 'ConfirmDialog');

export function ConfirmWithReason(props: ConfirmProps) {
  if (!props.opened) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmDialog {...props} />
    </Suspense>
  );
}
