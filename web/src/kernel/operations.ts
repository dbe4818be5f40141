// What the client may call: the server's list of operations, as types only, so that no server code reaches the browser.
import type { z } from 'zod';
import type { AnyOperation } from '#kernel/operation/define.ts';

export type Operations = Record<string, AnyOperation>;

export type OperationName = keyof Operations & string;
export type InputOf<Name extends OperationName> = z.input<Operations[Name]['input']>;
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]['output']>;
