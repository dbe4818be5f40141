// What the client may call: the server's list of operations, as types only, so that no server code reaches the browser.
import type { z } from 'zod';
import type { strategyDesk } from '#desks/strategy/desk.ts';
import type { Operations as Listed } from '#server/desks.ts';

type Strategy = (typeof strategyDesk)['operations'][number];
export type Operations = Listed & { [O in Strategy as O['name']]: O };

export type OperationName = keyof Operations & string;
export type InputOf<Name extends OperationName> = z.input<Operations[Name]['input']>;
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]['output']>;
