/** Guards behind another guard: taking one of them out alone changes nothing that anybody could see. Each says which one still stands. */
export const equivalents: Record<string, string> = {};
