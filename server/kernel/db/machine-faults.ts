/** What the machine refuses, told as a coded refusal: a full disk, a database that is away. Anything else is a fault of ours. */
import { Refusal } from '../operation/errors.ts';

type MachineError = { code?: string; syscall?: string; message?: string };

/** SQLSTATE classes and codes of `pg`, and the system's own, that mean: there is no room to write to. */
const noRoom = ['53000', '53100', '53400', 'ENOSPC', 'EDQUOT'];

/** A connection that broke, was ended from the other side, or could not be made. 57014 is not here: that one we asked for. */
const away =
  /^(08...|5320.|5330.|57P01|57P02|57P03|57P05|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH)$/;

/** Others held too long what this one needed, or each held what the other needed: it was rolled back, and may be sent again. */
const inTheWay = ['55P03', '40P01', '40001'];

/** The driver's own complaints carry no code. */
const driverAway =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/**
 * After `kernel.no-room` nothing of the work is there: PostgreSQL rolls back what it cannot write, and a commit that it
 * cannot write ends the connection instead. After `kernel.busy` the commit may have been carried out, unheard.
 */
export function refusalOfMachine(error: unknown): Refusal | undefined {
  const { code = '', syscall, message = '' } = error as MachineError;
  if (noRoom.includes(code)) return new Refusal('kernel.no-room');
  // The folder of the database's socket is gone; any other missing file is a fault of ours.
  const noSocket = code === 'ENOENT' && syscall === 'connect';
  if (away.test(code) || inTheWay.includes(code) || noSocket || driverAway.test(message))
    return new Refusal('kernel.busy');
  return undefined;
}

/** Whether the cause of an error, or the words that a program wrote, is a full disk. */
export function isNoRoom(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = '' } = cause as MachineError;
    if (noRoom.includes(code) || /No space left on device|ENOSPC|Disk quota exceeded/.test(cause.message))
      return true;
  }
  return false;
}
