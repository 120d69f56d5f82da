import { Button } from "../../../../ui/Button.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { QuietButton } from "../QuietButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { useSure } from "../useSure.ts";
import { bigLabel } from "./bigLabel.ts";
import flow from "./flow.texts.json" with { type: "json" };

type ActionBarProps = { snapshot: HostSnapshot; acts: Acts };

/** One press back and the one big button, always in reach; at the end the way to the agreement stands beside them. */
export function ActionBar({ snapshot, acts }: ActionBarProps) {
  const { session, step, next } = snapshot;
  if (session.state === "closed") return null;
  return (
    <div className="flex flex-wrap items-stretch gap-1 px-2 py-2 xl:px-8 xl:py-3">
      <QuietButton
        icon="arrow-left"
        busy={acts.isUnderWay("back")}
        aria-disabled={!step || undefined}
        onClick={() => void (step && acts.back())}
        className="max-md:flex-col max-md:gap-0 max-md:px-1"
      >
        {texts.press.back}
      </QuietButton>
      <div className="grid min-w-0 flex-1">
        <BigButton snapshot={snapshot} acts={acts} />
      </div>
      {next === "end" && (
        <LinkButton
          href={`/regie/${session.id}/afspraak`}
          className="leading-tight max-md:w-full md:min-h-14 md:max-w-64"
        >
          {texts.more.toAgreement}
        </LinkButton>
      )}
    </div>
  );
}

const endings = (acts: Acts) => [
  { name: "end", press: acts.closeSession, question: flow.end.sure },
  { name: "endPart", press: acts.closePart, question: flow.part.sure },
  { name: "openPart", press: acts.openPart, question: null },
];

/** The same button whatever it does, so that it keeps the focus; what ends something for everybody it asks first. */
function BigButton({ snapshot, acts }: ActionBarProps) {
  const { next } = snapshot;
  const label = bigLabel(snapshot);
  const onward = { name: "onward", press: acts.onward, question: null };
  const { name, press, question } = endings(acts).find((ending) => ending.name === next) ?? onward;
  const sure = useSure(() => void press(), label);
  const busy = acts.isUnderWay(name);
  const asked = question !== null && sure.asked;
  return (
    <>
      <Button
        onClick={question === null ? () => void press() : sure.onClick}
        onKeyDown={question === null ? undefined : sure.onKeyDown}
        onBlur={sure.onBlur}
        data-big=""
        aria-busy={busy || undefined}
        className={`min-h-14 leading-tight text-balance aria-busy:opacity-70 max-md:px-2 ${asked ? "" : "md:text-lg"}`}
      >
        <span className={asked ? "" : "line-clamp-2"}>{asked ? question : label}</span>
        <Drawing
          name={busy ? "clock" : asked ? "warning" : question ? "lock" : "arrow-right"}
          className="icon max-md:hidden"
        />
      </Button>
      <span role="status" className="sr-only">
        {asked && question}
      </span>
    </>
  );
}
