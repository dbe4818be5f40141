/** Forms of threat in named states, made through operations only. */
import type { AtWork } from '#kernel/test/house.ts';
import { addThreatForm } from '../operations/add-threat-form.ts';
import { findThreatForms } from '../operations/find-threat-forms.ts';
import { retireThreatForm } from '../operations/retire-threat-form.ts';
import { tagMeasure } from '../operations/tag-measure.ts';

export type Form = {
  id: string;
  titles: { en?: string; bg?: string; mk?: string; sq?: string };
  description: { en?: string } | null;
  source: string | null;
  retired: { on: string; reason: string } | null;
  measures: number;
  version: number;
};

export async function aForm(who: AtWork, more: object = {}): Promise<string> {
  const facts = { titles: { en: 'Violence around invented games' }, ...more };
  return (await who.does<{ form: string }>(addThreatForm, facts)).form;
}

export async function aRetiredForm(who: AtWork): Promise<string> {
  const form = await aForm(who);
  await who.does(retireThreatForm, { form, base: 1, reason: 'Said otherwise now' });
  return form;
}

export async function forms(who: AtWork): Promise<Form[]> {
  return (await who.does<{ forms: Form[] }>(findThreatForms, {})).forms;
}

export async function theForm(who: AtWork, id: string): Promise<Form> {
  const found = (await forms(who)).find((one) => one.id === id);
  if (!found) throw new Error(`No form ${id} is listed.`);
  return found;
}

export async function tag(
  who: AtWork,
  built: { plan: string; measure: string },
  form: string,
): Promise<void> {
  await who.does(tagMeasure, { plan: built.plan, item: built.measure, form });
}
