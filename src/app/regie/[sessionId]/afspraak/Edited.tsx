"use client";
import { createContext, type ReactNode, use } from "react";
import type { Told } from "../../../../samenwerkingsafspraak/origin/told.ts";

type Edited = {
  /** Which agreement the page is about, and by which id it is addressed: none where it is the only one. */
  sessionId: string;
  partnershipId: string;
  addressed?: string;
  /** At which revision of the session the page was read. */
  revision: number;
  /** Where no script runs: what the line came from of which the address asks it. */
  origin?: { lineId: string; items: Told[] };
};

const Context = createContext<Edited>({ sessionId: "", partnershipId: "", revision: 0 });

export const useEdited = (): Edited => use(Context);

/** Says to everything on the page of which agreement it is. */
export function EditedAgreement({ children, ...edited }: Edited & { children: ReactNode }) {
  return <Context value={edited}>{children}</Context>;
}

/** What each form of the page carries along: of which agreement it is, and where it stands. */
export function FormPlace({ anchor }: { anchor: string }) {
  const { sessionId, partnershipId, addressed } = useEdited();
  return (
    <>
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="partnershipId" value={partnershipId} />
      {addressed && <input type="hidden" name="addressed" value={addressed} />}
      <input type="hidden" name="anchor" value={anchor} />
    </>
  );
}
