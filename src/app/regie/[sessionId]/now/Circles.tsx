import { fill } from "../../../../lib/text.ts";
import { Card } from "../../../../ui/Card.tsx";
import type { CirclesHere } from "../../../../zaal/snapshot/hostCircles.ts";
import type { HostSnapshot, WatchedStep } from "../../../../zaal/snapshot/snapshot.ts";
import { Fold } from "../Fold.tsx";
import type { Acts } from "../useRegie.ts";
import { ChooseCircle } from "./ChooseCircle.tsx";
import { CircleItem, LooseSeats } from "./CircleItem.tsx";
import texts from "./circles.texts.json" with { type: "json" };
import { MakeGroups } from "./MakeGroups.tsx";

/** Who do this step together: chosen, made, moved; and how far each circle is. */
export function Circles({ snapshot, step, acts }: { snapshot: HostSnapshot; step: WatchedStep; acts: Acts }) {
  const { circles, seats } = snapshot;
  if (!circles) return null;
  const { kind, list, isFree, loose } = circles;
  const isOfGroups = kind === "group" || kind === "pair";
  const asks = step.collects && step.state !== "planned";
  return (
    <Card as="section" className="py-2">
      <Fold
        open={(isOfGroups && list.length === 0) || (isOfGroups && step.state === "planned")}
        summary={<Summary circles={circles} />}
      >
        <div className="grid gap-3 pb-2">
          {isFree && circles.suit.length > 1 && <ChooseCircle circles={circles} acts={acts} />}
          {isFree && isOfGroups && <MakeGroups circles={circles} seats={seats} kind={kind} acts={acts} />}
          {!isFree && <p className="text-sm text-muted">{texts.begun}</p>}
          {loose.length > 0 && <LooseSeats circles={circles} seats={seats} acts={acts} />}
          {list.length > 0 && (
            <ul className="divide-y divide-line">
              {list.map((circle) => (
                <CircleItem key={circle.id} circle={circle} circles={circles} seats={seats} asks={asks} acts={acts} />
              ))}
            </ul>
          )}
        </div>
      </Fold>
    </Card>
  );
}

function Summary({ circles: { kind, list } }: { circles: CirclesHere }) {
  const isOfGroups = kind === "group" || kind === "pair";
  const made = isOfGroups && list.length > 0 ? fill(texts.count, { aantal: list.length }) : texts.kinds[kind];
  return (
    <>
      <b>{texts.title}</b>
      <span className="block text-sm text-muted">{made}</span>
    </>
  );
}
