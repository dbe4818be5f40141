/** One thing that the doctor looked at. Its words stand in the messages: `doctor.<code>`, and `doctor.<code>.todo` where something is to be done. */

export type Finding = {
  /** Where it belongs: a desk, or a part of the machine. */
  readonly about: 'desks' | 'people' | 'configuration' | 'keys' | 'backups' | 'ledger' | 'machine' | 'work';
  /** `must`: something must be done. `should`: something is better done. `fine`: nothing. */
  readonly level: 'must' | 'should' | 'fine';
  readonly code: FindingCode;
  /** Numbers, days and names of files or desks; lists are words of ours, divided by commas. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** Every code, and whether something is to be done about it. */
export const findingCodes = {
  'desk-off': 'must',
  'desk-waits': 'should',
  'desk-lapsed': 'must',
  'desk-on': 'fine',
  'no-desks': 'fine',
  'act-stopped': 'must',
  'act-rests-on-one': 'should',
  'acts-fine': 'fine',
  demo: 'fine',
  'origin-missing': 'must',
  'proxies-missing': 'should',
  'embedded-for-real': 'should',
  'configuration-fine': 'fine',
  'clock-drift': 'must',
  'clock-fine': 'fine',
  'keys-missing': 'must',
  'keys-open': 'must',
  'keys-fine': 'fine',
  'keyring-missing': 'must',
  'backups-nowhere': 'must',
  'backup-missing': 'must',
  'backup-old': 'must',
  'backup-fine': 'fine',
  'drill-missing': 'should',
  'drill-fine': 'fine',
  'seal-missing': 'should',
  'seal-fine': 'fine',
  unverified: 'should',
  verified: 'fine',
  'disk-low': 'must',
  'disk-fine': 'fine',
  'migrations-behind': 'must',
  'migrations-fine': 'fine',
  'sorting-changed': 'must',
  'sorting-fine': 'fine',
  'no-holidays': 'should',
  'no-scanner': 'should',
  'scanner-none': 'should',
  'scanner-fine': 'fine',
  'no-mail': 'fine',
  'mail-fine': 'fine',
  'texts-unread': 'should',
  'texts-read': 'fine',
  'deadlines-passed': 'should',
  'looks-undone': 'must',
  'looks-open': 'should',
  'jobs-failed': 'should',
  'work-fine': 'fine',
} as const satisfies Record<string, Finding['level']>;
export type FindingCode = keyof typeof findingCodes;

export function finding(about: Finding['about'], code: FindingCode, values: Finding['values'] = {}): Finding {
  return { about, level: findingCodes[code], code, values };
}

/** Values that are lists of words of ours, and where the words stand in the messages. */
export const listsOfWords: { readonly [name: string]: string } = {
  missing: 'readiness',
  lapsed: 'readiness',
  act: 'act',
  acts: 'act',
};
