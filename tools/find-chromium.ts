// Where a Chromium is found for the journeys, if anywhere.
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A path to run, or undefined. ZAEDNO_CHROMIUM goes before the usual places; a wrong one is an error and no skip. */
export function findChromium(): string | undefined {
  const chosen = process.env['ZAEDNO_CHROMIUM'];
  if (chosen === undefined || chosen === '') return places.find((place) => existsSync(place));
  if (existsSync(chosen)) return chosen;
  throw new Error(`ZAEDNO_CHROMIUM names ${chosen}, and there is no such file.`);
}

/** One line for people whose journeys were skipped. */
export const howToGetChromium =
  'The journeys need Chromium: on Debian or Ubuntu "apt-get install chromium", elsewhere set ZAEDNO_CHROMIUM to any Chromium or Chrome.';
