// One thing that does not fit the floor plan.

export interface Fault {
  readonly path: string;
  readonly line: number;
  /** What is wrong, why it matters, and what to do. */
  readonly message: string;
}
