// Words that stand in names without naming: particles and titles, and the ends of patronymics, in the letters of each script.
// Compiled by us. A word here is weighed less, never thrown away: Al, Haji and Dede are names, too.

export const particles: ReadonlySet<string> = new Set(
  `al el ul ad ar as at az ash an de del della di da do dos du des la le les van von der den het ten ter te zu zum zur af av y e i
  bin ben ibn bint bent binti ould ouled abu abou abi um umm ud ur und st saint san ap
  аль эль ель ал ел ад ар ас ат аз аш ан бин бен ибн оглы оглу улы уулу кызы заде де дель ди да дю ла ле ван фон дер ден тер абу
  ال بن ابن بنت ابو أبو ابي أبي آل دي ده لا فان فون در دو ام أم
  αλ ελ αμπού μπιν ιμπν ντε ντι ντα βαν φον λα λε του της
  oglu oğlu ogly oghlu kizi kızı qizi zade`.split(/\s+/),
);

/** Titles that tell a father from his son: two people's names, where each says another. */
export const generations: readonly string[] = ['jr', 'sr', 'ii', 'iii', 'iv'];

export const titles: ReadonlySet<string> = new Set([
  ...generations,
  ...`dr mr mrs ms miss sir lord lady prof professor hon rev sheikh shaykh sheik cheikh haji hajji hadji hajj hadzi mullah mulla maulvi mawlawi maulana
  general gen col colonel capt captain maj major president minister prince princess imam ayatollah sayyid sayed syed said sayyed seyed seyyed
  д-р др проф инж хаджи хаџи шейх мулла генерал адв ген
  دكتور الدكتور شيخ الشيخ حاج الحاج ملا سيد السيد مولوي دکتر
  δρ σερ`.split(/\s+/),
]);

/** Ends of a father's name as a name's part of its own. */
export const patronymicEnds: readonly string[] = `ovich evich ovych evych ovna evna ivna avich ovic evic
  ич овна евна івна ївна инична авіч эвіч евіч`.split(/\s+/);
