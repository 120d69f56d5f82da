import type { Metadata } from "next";
import { content } from "../../../exercises/content.ts";
import { findScreen } from "../../../sessions/access.ts";
import { readTeamOf } from "../../../sessions/reads.ts";
import { readSnapshot } from "../../api/sessions/[sessionId]/moments.ts";
import { NotHere } from "../../NotHere.tsx";
import { publicAddress } from "../../publicAddress.ts";
import texts from "./texts.json" with { type: "json" };
import { Wall } from "./Wall.tsx";

export const metadata: Metadata = { title: texts.title, referrer: "no-referrer" };

/** The projector: whoever has the token may look. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const screen = await findScreen(token);
  const [snapshot, team] = screen
    ? await Promise.all([readSnapshot(screen, "screen"), readTeamOf(screen.sessionId)])
    : [];
  if (snapshot?.audience !== "screen") return <NotHere what="screen" />;
  return (
    <Wall initial={snapshot} token={token} address={await publicAddress()} rules={rules} host={team?.name ?? ""} />
  );
}

const rules = content.uiTexts.spelregels;
