"use client";
import { useEffect } from "react";
import type { ExerciseHeads } from "../../../exercises/exerciseHeads.ts";
import { useRoom } from "../../../live/useRoom.ts";
import { PhotosAt } from "../../../ui/PhotosAt.tsx";
import { SoilLine } from "../../../ui/SoilLine.tsx";
import type { ScreenSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import { clickerKeyOf, clickerMessage } from "../../clicker.ts";
import { Arrival } from "./Arrival.tsx";
import { DoorCorner } from "./DoorCorner.tsx";
import { Farewell } from "./Farewell.tsx";
import { ParkedPage } from "./ParkedPage.tsx";
import { Stage } from "./Stage.tsx";
import texts from "./texts.json" with { type: "json" };

type WallProps = {
  as: "screen" | "preview";
  initial: ScreenSnapshot;
  token: string;
  address: string;
  rules: string[];
  heads: ExerciseHeads;
  host: string;
};

/** What hangs on the wall. It only looks; its keys go to the regie that opened it. */
export function Wall({ as, initial, token, address, rules, heads, host }: WallProps) {
  const { snapshot, hearing, skew } = useRoom<ScreenSnapshot>({ sessionId: initial.session.id, as, token }, initial);
  useEffect(() => passKeysOn(window), []);

  const { session, step, arrival, revision, blank, dark, parkedOnWall } = snapshot;
  const live = { "data-hearing": hearing, "data-revision": revision, "data-theme": dark ? "dark" : "light" };
  if (blank) return <main className="h-dvh bg-[#000]" aria-label={texts.title} {...live} />;
  const notice = (hearing === "lost" || hearing === "silent") && (
    <p role="status" className="whitespace-nowrap">
      {texts[hearing]}
    </p>
  );
  const corner = snapshot.door.open && <DoorCorner door={snapshot.door} address={address} />;
  return (
    <main id="inhoud" className="screen" {...live}>
      {parkedOnWall ? (
        <ParkedPage parked={parkedOnWall} notice={notice} corner={corner} />
      ) : session.state === "closed" || session.until ? (
        <Farewell snapshot={snapshot} notice={notice} />
      ) : arrival || !step ? (
        <Arrival snapshot={snapshot} address={address} rules={rules} heads={heads} host={host} notice={notice} />
      ) : (
        <PhotosAt sessionId={session.id} as={as} token={token}>
          <Stage snapshot={snapshot} step={step} skew={skew} notice={notice} corner={corner} />
        </PhotosAt>
      )}
      <SoilLine />
      {session.practice && <p className="wall-practice">{texts.practice}</p>}
    </main>
  );
}

/** A presentation clicker types keys into this window; only the regie may act on them. */
function passKeysOn(page: Window): () => void {
  const pass = (event: KeyboardEvent) => {
    const key = clickerKeyOf(event);
    if (!key) return;
    event.preventDefault();
    page.opener?.postMessage(clickerMessage(key), page.location.origin);
  };
  page.addEventListener("keydown", pass);
  return () => page.removeEventListener("keydown", pass);
}
