/** Lets everybody else who waits have a turn: between two parts of work that would hold them up as a whole. */
export const othersTurn = (): Promise<void> => new Promise((go) => setImmediate(go));
