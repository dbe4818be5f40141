/** Takes out of a text by somebody else what nobody sees, or what turns the order of its letters round. */
export { oneLine, withoutHidden } from './hidden-marks.ts';
