// The program of a thread or a process that holds a part of a list of names.
import { parentPort } from 'node:worker_threads';
import { hearPiece } from '../index/hear-piece.ts';
import { nameIndex } from '../index/name-index.ts';
import { searchRows } from '../index/search-rows.ts';
import { servePart } from './over-port.ts';
import { localPart } from './part.ts';
import { portOf, portOfProcess } from './ports.ts';

servePart(
  localPart(nameIndex(), (columns) => searchRows(columns, hearPiece)),
  parentPort ? portOf(parentPort) : portOfProcess(),
);
