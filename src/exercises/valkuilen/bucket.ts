/** Under what an answer is counted: what it is, and about which pitfall. */
export const bucketOf = ({ kind, pitfall }: { kind: string; pitfall: string }): string => `${kind} ${pitfall}`;
