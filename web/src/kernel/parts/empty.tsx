// An empty page teaches the next step.
import type { ReactNode } from 'react';

export function Empty({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="empty-more">{children}</div>}
      {action && <div className="page-actions">{action}</div>}
    </div>
  );
}
