// Whether somebody is on the way to another page, whose heading then takes the focus.

export type Arrival = {
  begin: () => void;
  /** True once for each step: the page that hears it takes the focus. */
  end: () => boolean;
};

export function createArrival(): Arrival {
  let under = false;
  return {
    begin() {
      under = true;
    },
    end() {
      const arrived = under;
      under = false;
      return arrived;
    },
  };
}
