import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { content } from "../../../exercises/content.ts";
import { findScreen } from "../../../sessions/access.ts";
import { readSnapshot } from "../../api/sessions/[sessionId]/moments.ts";
import { publicAddress } from "../../publicAddress.ts";
import texts from "./texts.json" with { type: "json" };
import { Wall } from "./Wall.tsx";

export const metadata: Metadata = { title: texts.title, referrer: "no-referrer" };

/** The projector: whoever has the token may look. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const screen = await findScreen(token);
  if (!screen) notFound();
  const snapshot = await readSnapshot(screen, "screen");
  if (snapshot.audience !== "screen") notFound();
  return <Wall initial={snapshot} token={token} address={await publicAddress()} rules={rules} />;
}

const rules = content.uiTexts.spelregels;
