// What a desk hands to the client's shell: its place in the rail and what of it can be searched.
import type { ComponentType } from 'react';
import type { House } from './house.tsx';
import type { Language } from './i18n/languages.ts';
import type { OwnOrder } from './orders.ts';
import type { Since, Today } from './today.ts';

export type RailEntry = {
  /** Where it leads, and what else belongs to it in the rail. */
  readonly to: string;
  readonly text: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** The entry shows where the session may call at least one of these operations. */
  readonly needs: readonly string[];
};

/** One find of the search: never a person. `of` says what kind of thing it is, by the key of a text. */
export type Found = {
  readonly to: string;
  readonly search?: Record<string, unknown>;
  readonly title: string;
  readonly lang?: Language;
  readonly note?: string;
  readonly of: string;
};

/** What an order is called (a text with `{file}`), and where it is seen. */
export type OrderPlace = {
  readonly text: string;
  readonly to: string;
  readonly search: Readonly<Record<string, unknown>>;
};

/** What a desk tells Today. null: this post has nothing to do with the desk, or may not hear of it. */
export type DeskToday = {
  readonly name: string;
  readonly readToday: (house: House, may: (operation: string) => boolean) => Promise<Today | null>;
  readonly readSince?: (house: House, may: (operation: string) => boolean) => Promise<Since | null>;
};

export type WebDesk = {
  readonly name: string;
  readonly rail: readonly RailEntry[];
  readonly find?: (
    house: House,
    text: string,
    language: Language,
    may: (operation: string) => boolean,
  ) => Promise<readonly Found[]>;
  /** The room with the names of its acts, where they do not lie with its other texts. */
  readonly acts?: string;
  /** Operations that may be ordered and left, by their name. */
  readonly orders?: Readonly<Record<string, (order: OwnOrder) => OrderPlace>>;
};
