"use client";
import { notFound } from "next/navigation";
import { useActionState } from "react";
import { phoneAction } from "./actions.ts";
import { RefusedForm } from "./RefusedForm.tsx";
import texts from "./texts.json" with { type: "json" };
import type { PhoneState } from "./typedForm.ts";

/** For who has no seat (any more): what they just sent without JavaScript comes back; anybody else finds nothing here. */
export function LostSeat({ sessionId, page }: { sessionId: string; page: "zaal" | "afspraak" }) {
  const [refused] = useActionState<PhoneState, FormData>(phoneAction, null, `/meedoen/${sessionId}/${page}`);
  if (!refused) notFound();
  return (
    <main id="inhoud" className="page">
      <RefusedForm refused={refused} words={texts} />
    </main>
  );
}
