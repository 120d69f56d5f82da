import "../../../ui/screen.css";
import type { Metadata } from "next";
import { content } from "../../../exercises/content.ts";
import { exerciseHeads } from "../../../exercises/exerciseHeads.ts";
import { DUTCH } from "../../../lib/languages.ts";
import { findScreen } from "../../../sessions/access.ts";
import { readTeamOf } from "../../../sessions/reads.ts";
import { readSnapshot } from "../../../zaal/moments.ts";
import { NotHere } from "../../NotHere.tsx";
import { publicAddress } from "../../publicAddress.ts";
import texts from "./texts.json" with { type: "json" };
import { Wall } from "./Wall.tsx";

export const metadata: Metadata = { title: texts.title, referrer: "no-referrer" };

type Props = {
  params: Promise<{ token: string }>;
  /** With "klein" it is the regie's small picture of the wall: no wall that hangs. */
  searchParams: Promise<{ klein?: string | string[] }>;
};

/** The projector: whoever has the token may look. */
export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const { klein } = await searchParams;
  const screen = await findScreen(token);
  const [snapshot, team] = screen
    ? await Promise.all([readSnapshot(screen, "screen"), readTeamOf(screen.sessionId)])
    : [];
  if (snapshot?.audience !== "screen") return <NotHere what="screen" />;
  return (
    <Wall
      as={klein === undefined ? "screen" : "preview"}
      initial={snapshot}
      token={token}
      address={await publicAddress()}
      rules={rules}
      heads={exerciseHeads(DUTCH)}
      host={team?.name ?? ""}
    />
  );
}

const rules = content.uiTexts.spelregels;
