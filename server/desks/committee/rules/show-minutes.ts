/** Minutes as they are shown: with names that were found in them, and the institutions whose word is awaited. */
import type { Known } from '#libs/full-names/index.ts';
import type { Minutes, MinutesParts } from '../model/minutes.ts';
import { awaitedOf } from './agreement.ts';
import { findNames } from './find-names.ts';

export function showMinutes({ minutes, voices, attendance, ...parts }: MinutesParts): Minutes {
  return {
    ...minutes,
    voices,
    names: findNames(minutes.texts, knownIn({ attendance, ...parts }), parts.lookedAt),
    awaited: awaitedOf(attendance, voices, minutes.round),
  };
}

function knownIn({
  attendance,
  names,
  posts,
  place,
}: Pick<MinutesParts, 'attendance' | 'names' | 'posts' | 'place'>): Known {
  return {
    attended: attendance.flatMap(({ name }) => (name ? [name] : [])),
    called: [
      ...names.flatMap((one) => Object.values(one)),
      ...posts,
      ...attendance.map(({ post }) => post),
      ...attendance.flatMap(({ word }) => (word ? [word.standIn, word.keptAt] : [])),
      place,
    ].filter((one): one is string => typeof one === 'string' && one.length > 0),
  };
}
