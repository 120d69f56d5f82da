import type { PartnerRef, Side } from "../contract.ts";

/** An informal one first, then in turn; the side with more goes on at the end. */
export function usualOrder(partners: PartnerRef[]): PartnerRef[] {
  const on = (side: Side) => partners.filter((partner) => partner.side === side);
  const informal = on("informal");
  const formal = on("formal");
  const turns = Math.max(informal.length, formal.length);
  return Array.from({ length: turns }, (_, turn) =>
    [informal[turn], formal[turn]].filter((partner) => partner !== undefined),
  ).flat();
}
