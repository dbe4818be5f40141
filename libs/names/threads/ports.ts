// Workers and child processes as ports. For servers: a browser has neither.
import { fork, type ChildProcess } from 'node:child_process';
import { type MessagePort, Worker } from 'node:worker_threads';
import { partOver, type Port } from './over-port.ts';
import type { IndexPart } from './part.ts';

/** A part that was started, and how to end it. */
export interface StartedPart extends IndexPart {
  stop(): Promise<void>;
}

/** From the source, or from the built package. */
const program = new URL(`./serve-part.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
const goneReason = () => new Error('The part of the index has ended: start it and add its names anew.');

/** A part on a thread of its own. It shares memory with this one where it is given shared columns. */
export function startThread(): StartedPart {
  const worker = new Worker(program);
  const port: Port = {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    send: (message) => worker.postMessage(message),
    receive: (listener) => worker.on('message', listener),
    ended: (listener) => worker.once('error', listener).once('exit', () => listener(goneReason())),
  };
  return { ...partOver(port), stop: async () => void (await worker.terminate()) };
}

/** The same in a process of its own, for lists that one process has no room for. It shares no memory. */
export function startProcess(): StartedPart {
  const child = fork(program, { serialization: 'advanced', execArgv: [] });
  const port: Port = {
    send: (message) => child.send(message as object),
    receive: (listener) => child.on('message', listener),
    ended: (listener) => child.once('error', listener).once('exit', () => listener(goneReason())),
  };
  return { ...partOver(port), stop: () => stopped(child) };
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.disconnect();
  });
}

/** The port to the thread that started this one. */
export function portOf(parent: MessagePort): Port {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    send: (message) => parent.postMessage(message),
    receive: (listener) => parent.on('message', listener),
    ended: (listener) => parent.once('close', () => listener(goneReason())),
  };
}

/** The port to the process that started this one, which ends with it. */
export function portOfProcess(): Port {
  return {
    send: (message) => process.send?.(message),
    receive: (listener) => process.on('message', listener),
    ended: (listener) => process.once('disconnect', () => listener(goneReason())),
  };
}
