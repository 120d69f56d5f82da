import type { HostSnapshot } from "../../../contributions/snapshot.ts";
import { Button } from "../../../ui/Button.tsx";
import { Drawing } from "../../../ui/Drawing.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { bigLabel } from "./bigLabel.ts";
import { QuietButton } from "./QuietButton.tsx";
import texts from "./texts.json" with { type: "json" };
import type { Acts } from "./useRegie.ts";

type ActionBarProps = { snapshot: HostSnapshot; acts: Acts };

/** Back, the one big button, and the way back from a press: always in reach. */
export function ActionBar({ snapshot, acts }: ActionBarProps) {
  const { session, step, canUndo } = snapshot;
  if (session.state === "closed") return <ToAgreement sessionId={session.id} />;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-stretch gap-1 px-2 py-2 xl:px-8 xl:py-3">
      <Small icon="arrow-left" off={!step} busy={acts.isUnderWay("previous")} onPress={acts.previous}>
        {texts.press.previous}
      </Small>
      <BigButton snapshot={snapshot} acts={acts} />
      <Small icon="undo" off={!canUndo} busy={acts.isUnderWay("undo")} onPress={acts.undo}>
        {texts.press.undo}
      </Small>
    </div>
  );
}

function ToAgreement({ sessionId }: { sessionId: string }) {
  return (
    <div className="grid px-2 py-2 xl:px-8 xl:py-3">
      <LinkButton kind="do" href={`/regie/${sessionId}/afspraak`} className="min-h-14">
        {texts.more.toAgreement}
      </LinkButton>
    </div>
  );
}

type SmallProps = { icon: string; off: boolean; busy: boolean; onPress: () => Promise<unknown>; children: string };

function Small({ icon, off, busy, onPress, children }: SmallProps) {
  return (
    <QuietButton
      icon={icon}
      busy={busy}
      aria-disabled={off || undefined}
      onClick={() => void (off || onPress())}
      className="max-md:flex-col max-md:gap-0 max-md:px-1"
    >
      {children}
    </QuietButton>
  );
}

function BigButton({ snapshot, acts }: ActionBarProps) {
  const label = bigLabel(snapshot);
  const shape = "min-h-14 leading-tight text-balance md:text-lg max-md:px-2";
  if (snapshot.next === "end") {
    return (
      <LinkButton kind="do" href={`/regie/${snapshot.session.id}/afspraak`} className={shape}>
        {label}
      </LinkButton>
    );
  }
  const busy = acts.isUnderWay("next");
  return (
    <Button onClick={() => void acts.next()} aria-busy={busy || undefined} className={`${shape} aria-busy:opacity-70`}>
      <span>{label}</span>
      <Drawing name={busy ? "clock" : "arrow-right"} className="icon max-md:hidden" />
    </Button>
  );
}
