"use client";
import { useEffect } from "react";
import type { ScreenSnapshot } from "../../../contributions/snapshot.ts";
import { useRoom } from "../../../live/useRoom.ts";
import { SoilLine } from "../../../ui/SoilLine.tsx";
import { clickerKeyOf, clickerMessage } from "../../clicker.ts";
import { Arrival } from "./Arrival.tsx";
import { DoorCorner } from "./DoorCorner.tsx";
import { Stage } from "./Stage.tsx";
import texts from "./texts.json" with { type: "json" };

type WallProps = { as: "screen" | "preview"; initial: ScreenSnapshot; token: string; address: string; rules: string[] };

/** What hangs on the wall. It only looks; its keys go to the regie that opened it. */
export function Wall({ as, initial, token, address, rules }: WallProps) {
  const { snapshot, hearing, skew } = useRoom<ScreenSnapshot>({ sessionId: initial.session.id, as, token }, initial);
  useEffect(() => passKeysOn(window), []);

  if (snapshot.blank) return <main className="h-dvh bg-[#000]" aria-label={texts.title} data-hearing={hearing} />;
  const { session, step, arrival } = snapshot;
  return (
    <main id="inhoud" className="screen" data-hearing={hearing}>
      <div className="screen-pad flex h-full flex-col">
        {session.state === "closed" ? (
          <h1 className="screen-title m-auto">{texts.closed}</h1>
        ) : arrival || !step ? (
          <Arrival snapshot={snapshot} address={address} rules={rules} />
        ) : (
          <Stage
            snapshot={snapshot}
            step={step}
            skew={skew}
            corner={snapshot.door.open && <DoorCorner door={snapshot.door} address={address} />}
          />
        )}
      </div>
      <SoilLine />
      {(hearing === "lost" || hearing === "silent") && (
        <p role="status" className="screen-small absolute bottom-2 right-4 rounded-sm bg-card px-3 py-1">
          {texts[hearing]}
        </p>
      )}
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
