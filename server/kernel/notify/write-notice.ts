/** The words of a letter that says that something waits: where to look, and nothing of what stands there. */
import { deskSentences, kernelSentence } from '../exports/messages.ts';
import type { Language } from '../operation/define.ts';

type Waiting = { kind: string; place: string; language: Language };

/** `origin` is the address at which people reach this node, `node` what the office calls it. */
export function writeNotice(
  { kind, place, language }: Waiting,
  house: { origin: string; node: string | undefined },
) {
  const [desk = '', name = ''] = kind.split('.');
  const say = deskSentences(desk, language);
  const subject = say(`notice.${name}.subject`);
  const link = new URL(place, house.origin).href;
  const foot = kernelSentence(language, 'notice.foot');
  return {
    subject: house.node ? `${house.node}: ${subject}` : subject,
    text: `${say(`notice.${name}.text`)}\n\n${link}\n\n${foot}\n`,
  };
}
