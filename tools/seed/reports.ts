/** Makes the first report of the invented country on its plan. */
import type { AtWork } from './at-work.ts';

export async function seedReport(editor: AtWork, plan: string): Promise<void> {
  const { reports } = await editor.does<{ reports: unknown[] }>('strategy.find-reports', { plan });
  if (reports.length > 0) return;
  await editor.does('strategy.make-report', {
    plan,
    period: { from: '2026-01-01', until: '2026-06-30' },
    note: {
      en: 'For the government: the first half of 2026',
      bg: 'За правителството: първото полугодие на 2026 г.',
      mk: 'За владата: првото полугодие од 2026 година',
      sq: 'Për qeverinë: gjashtëmujori i parë i vitit 2026',
    },
  });
}
