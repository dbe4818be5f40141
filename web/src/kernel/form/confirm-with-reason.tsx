// Asks once more before an act; the dialog is loaded when it is first needed.
import { later } from '../later.ts';
import type { ConfirmProps } from './confirm-dialog.tsx';

const ConfirmDialog = later(() => import('./confirm-dialog.tsx'), 'ConfirmDialog');

export function ConfirmWithReason({ opened, ...props }: ConfirmProps & { opened: boolean }) {
  return opened ? <ConfirmDialog {...props} /> : null;
}
