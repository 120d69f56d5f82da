import type { PartnerRef, Side } from "../contract.ts";

/** The partners in the order in which they tell: as chosen, and whoever is not chosen after them in the usual order. */
export function inOrder(partners: PartnerRef[], chosen: string[]): PartnerRef[] {
  const first = [...new Set(chosen)].flatMap((id) => partners.filter((partner) => partner.id === id));
  return [...first, ...usualOrder(partners.filter((partner) => !first.includes(partner)))];
}

/** An informal one first, then in turn; the side with more goes on at the end. */
function usualOrder(partners: PartnerRef[]): PartnerRef[] {
  const on = (side: Side) => partners.filter((partner) => partner.side === side);
  const informal = on("informal");
  const formal = on("formal");
  const turns = Math.max(informal.length, formal.length);
  return Array.from({ length: turns }, (_, turn) =>
    [informal[turn], formal[turn]].filter((partner) => partner !== undefined),
  ).flat();
}
