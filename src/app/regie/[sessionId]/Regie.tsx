"use client";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useRoom } from "../../../live/useRoom.ts";
import { PhotosAt } from "../../../ui/PhotosAt.tsx";
import type { HostSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import { Incoming } from "./answers/Incoming.tsx";
import { ActionBar } from "./now/ActionBar.tsx";
import { Aloud } from "./now/Aloud.tsx";
import { FirstSteps } from "./now/FirstSteps.tsx";
import { Hands } from "./now/Hands.tsx";
import { Jumped } from "./now/Jumped.tsx";
import { MoreLinks } from "./now/MoreLinks.tsx";
import { Notices } from "./now/Notices.tsx";
import { PlayersCard } from "./now/PlayersCard.tsx";
import { ScreenCard } from "./now/ScreenCard.tsx";
import { Stage } from "./now/Stage.tsx";
import { TopBar } from "./now/TopBar.tsx";
import { useKeys } from "./now/useKeys.ts";
import { RenderedAt } from "./now/useRoomTime.ts";
import { useScreenWindow } from "./now/useScreenWindow.ts";
import { WallCard } from "./now/WallCard.tsx";
import { ParkedCard } from "./parked/ParkedCard.tsx";
import { Address } from "./people/address.ts";
import { DoorCard } from "./people/DoorCard.tsx";
import { MadeUp, madeUpIn } from "./people/madeUp.ts";
import { SeatPanel } from "./people/SeatPanel.tsx";
import { Programme } from "./programme/Programme.tsx";
import { type Tab, Tabs } from "./Tabs.tsx";
import texts from "./texts.json" with { type: "json" };
import { useRegie } from "./useRegie.ts";

/** How the page is divided: three columns where there is room, otherwise one of them with the big button below it; the wall beside it where that fits. */
const FRAME =
  "flex flex-col min-h-dvh [@media(min-height:32rem)]:h-dvh lg:grid lg:grid-cols-[minmax(0,1fr)_18rem] lg:grid-rows-[auto_auto_minmax(0,1fr)_auto] xl:h-dvh xl:grid-cols-[20rem_minmax(0,1fr)_25rem]";
const PANEL =
  "relative min-h-0 flex-1 p-4 lg:max-xl:col-start-1 lg:max-xl:row-start-3 [@media(min-height:32rem)]:overflow-y-auto xl:overflow-y-auto";
const RIGHT =
  "border-line focus-visible:shadow-none focus-visible:[outline-offset:-3px] xl:col-start-3 xl:row-span-3 xl:row-start-2 xl:border-s";

type RegieProps = {
  initial: HostSnapshot;
  /** Where other devices in the room reach the app. */
  address: string;
  /** When the server made the page, in epoch milliseconds. */
  renderedAt: number;
};

/** One session in the hands of its facilitator. */
export function Regie({ initial, address, renderedAt }: RegieProps) {
  const { id } = initial.session;
  const { snapshot, hearing, skew, wall } = useRoom<HostSnapshot>({ sessionId: id, as: "host" }, initial);
  const acts = useRegie(id, snapshot, hearing);
  const screen = useScreenWindow(id, snapshot.screenToken);
  const [tab, setTab] = useState<Tab>("step");
  const [keysHere, setKeysHere] = useState(true);
  const [typesFor, setTypesFor] = useState<string | null>(null);
  const stage = useRef<HTMLElement>(null);
  const incoming = useRef<HTMLElement>(null);

  const closed = snapshot.session.state === "closed";
  const stepId = snapshot.step?.id ?? null;

  // What ends something for everybody is no key's to press.
  const walks = !["endPart", "openPart", "end"].includes(snapshot.next);
  const next = () => (walks ? acts.next() : Promise.resolve());
  useFocusAfter(`${snapshot.session.state} ${snapshot.session.until}`, stage);

  const press = { next, previous: acts.previous, blank: () => acts.blank(!snapshot.blank) };
  useKeys((key) => void press[key](), keysHere);

  const goTo = (wanted: string) => {
    void acts.goTo(wanted);
    // The pressed button may just have gone out of sight with its tab.
    flushSync(() => setTab("step"));
    stage.current?.focus();
  };
  const typeFor = (seatId: string) => {
    setTypesFor(seatId);
    setTab("typing");
  };
  const stopTyping = () => {
    flushSync(() => {
      setTypesFor(null);
      setTab("incoming");
    });
    incoming.current?.focus();
  };
  const panel = (name: Tab) => `${PANEL} ${tab === name ? "" : "max-xl:hidden"}`;

  return (
    <Known seats={snapshot.seats} renderedAt={renderedAt}>
      <PhotosAt sessionId={id} as="host">
        <main id="inhoud" className={FRAME} data-hearing={hearing}>
          <TopBar snapshot={snapshot} skew={skew} acts={acts} onScreen={screen.open} />
          <div className="lg:row-start-2 xl:col-start-2">
            <Notices refusal={acts.refusal} hearing={hearing} blank={snapshot.blank} popupHeld={screen.held} />
            <div className="px-4 not-empty:pt-3 xl:px-8">
              <Jumped acts={acts} />
            </div>
            <div className="px-4 xl:px-8 has-[section]:pt-3">
              <Hands snapshot={snapshot} acts={acts} />
            </div>
          </div>
          <div className="contents border-line xl:col-start-1 xl:row-span-3 xl:row-start-2 xl:flex xl:min-h-0 xl:flex-col xl:border-e">
            <div
              className={`border-line px-4 py-2 max-lg:border-b lg:py-4 lg:max-xl:col-start-2 lg:max-xl:row-span-2 lg:max-xl:row-start-2 lg:max-xl:border-s ${tab === "step" ? "" : "max-lg:hidden"}`}
            >
              <WallCard snapshot={snapshot} hangs={wall} />
            </div>
            <div
              className={`${panel("programme")} max-xl:grid max-xl:content-start max-xl:gap-6 md:max-xl:grid-cols-2 xl:space-y-6`}
            >
              <Programme
                parts={snapshot.parts}
                currentId={closed ? null : stepId}
                onGoTo={goTo}
                acts={closed ? null : acts}
              />
              <div className="space-y-6">
                {!closed && snapshot.players && <PlayersCard players={snapshot.players} acts={acts} />}
                {!closed && <DoorCard door={snapshot.door} wifi={snapshot.wifi} address={address} acts={acts} />}
                <ParkedCard sessionId={id} parked={snapshot.parked} isOver={closed} acts={acts} />
                <ScreenCard
                  address={`${address}/scherm/${snapshot.screenToken}`}
                  keysHere={keysHere}
                  onKeysHere={setKeysHere}
                  onOpen={screen.open}
                  dark={snapshot.dark}
                  busy={acts.isUnderWay("dark")}
                  onDark={(dark) => void acts.darken(dark)}
                />
                <MoreLinks sessionId={id} ends={!closed && snapshot.next !== "end"} acts={acts} />
              </div>
            </div>
          </div>
          <section
            ref={stage}
            aria-label={texts.tabs.step}
            tabIndex={-1}
            className={`${panel("step")} focus-visible:shadow-none focus-visible:[outline-offset:-3px] xl:col-start-2 xl:row-start-3 xl:px-8`}
          >
            <Stage
              key={stepId}
              snapshot={snapshot}
              skew={skew}
              address={address}
              acts={acts}
              firstSteps={<FirstSteps snapshot={snapshot} hangs={wall} address={address} onOpen={screen.open} />}
            />
          </section>
          {/* Where there is room for one column it takes the place of what comes in, which stays as it was. */}
          <section
            ref={incoming}
            tabIndex={-1}
            className={`${panel("incoming")} ${RIGHT} ${typesFor ? "xl:hidden" : ""}`}
          >
            <Address value={address}>
              <Incoming snapshot={snapshot} acts={acts} onType={typeFor} />
            </Address>
          </section>
          {typesFor && (
            <section className={`${panel("typing")} ${RIGHT}`}>
              <SeatPanel
                key={typesFor}
                sessionId={id}
                seatId={typesFor}
                revision={snapshot.revision}
                onClose={stopTyping}
              />
            </section>
          )}
          <div className="border-t border-line bg-ground lg:row-start-4 lg:max-xl:col-span-2 xl:col-start-2">
            <ActionBar snapshot={snapshot} acts={acts} />
            <Tabs chosen={tab} onChoose={setTab} answers={snapshot.answers.all} types={typesFor !== null} />
          </div>
          <Aloud snapshot={snapshot} />
        </main>
      </PhotosAt>
    </Known>
  );
}

type KnownProps = Pick<HostSnapshot, "seats"> & Pick<RegieProps, "renderedAt"> & { children: ReactNode };

/** What is known all over the page. */
const Known = ({ seats, renderedAt, children }: KnownProps) => (
  <RenderedAt value={renderedAt}>
    <MadeUp value={madeUpIn(seats)}>{children}</MadeUp>
  </RenderedAt>
);

/** When the session or a part of it ended or opened, the pressed button may be gone: then the stage has the focus. */
function useFocusAfter(standing: string, stage: RefObject<HTMLElement | null>): void {
  const stood = useRef(standing);
  useEffect(() => {
    if (stood.current !== standing && document.activeElement === document.body) stage.current?.focus();
    stood.current = standing;
  }, [standing, stage]);
}
