export const SIDES = ["formal", "informal"] as const;
