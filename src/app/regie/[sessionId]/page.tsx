import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { hostOf } from "../../../sessions/access.ts";
import { readStanding } from "../../../sessions/hosts/reads.ts";
import { readSnapshot } from "../../../zaal/moments.ts";
import { StandingNotice } from "../../beheer/StandingNotice.tsx";
import { memberAt } from "../../memberAt.ts";
import { NotHere } from "../../NotHere.tsx";
import { publicAddress } from "../../publicAddress.ts";
import { Regie } from "./Regie.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** The facilitator's screen of a session that has started. */
export default async function RegiePage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { sessionId } = await params;
  const host = await hostOf(sessionId, await memberAt(`/regie/${sessionId}`));
  const snapshot = host && (await readSnapshot(host, "host"));
  if (!host || snapshot?.audience !== "host") return <NotHere what="session" />;
  if (snapshot.session.state === "preparing") redirect(`/regie/${sessionId}/voorbereiden`);
  const standing = await readStanding(host);
  return (
    <>
      <div className="px-4 not-empty:py-3">
        <StandingNotice standing={standing} sessionId={sessionId} title={snapshot.session.title} />
      </div>
      <Regie initial={snapshot} address={await publicAddress()} renderedAt={Date.now()} />
    </>
  );
}
