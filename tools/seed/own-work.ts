/** One measure of the invented plan is of value in itself: extra lessons, which belong to the schools and to nobody's other aim. */
import type { AtWork } from './at-work.ts';

const number = '1.1.1';
const label = {
  en: 'Every pupil keeps up: programme of the schools of Zarnevia',
  bg: 'Никой ученик не изостава: програма на училищата на Зарневия',
  mk: 'Ниту еден ученик не заостанува: програма на училиштата на Зарневија',
  sq: 'Asnjë nxënës nuk mbetet prapa: programi i shkollave të Zarnevias',
};

type Measure = { id: string; externalId: string | null; ownLabel: object | null; version: number };

export async function seedOwnWork(editor: AtWork, plan: string): Promise<void> {
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  const measure = items.find(({ externalId }) => externalId === number);
  if (!measure || measure.ownLabel) return;
  const { id: item, version: base } = measure;
  await editor.does('strategy.label-measure', { plan, item, base, label });
}
