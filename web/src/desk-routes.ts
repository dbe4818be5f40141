// The pages of every desk, for the tree of addresses.

export const deskRoutes = [] as const;
