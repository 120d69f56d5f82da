import type { SubmitEvent } from "react";
import { fill } from "../../../../lib/text.ts";
import type { HostSeat } from "../../../../zaal/snapshot/host.ts";
import type { HostCircle } from "../../../../zaal/snapshot/hostCircles.ts";
import texts from "../now/circles.texts.json" with { type: "json" };
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";

/** Puts somebody into another group: chosen from a list, never by dragging. */
export function MoveSeat({ seat: { id, label }, groups, acts }: { seat: HostSeat; groups: HostCircle[]; acts: Acts }) {
  const busy = acts.isUnderWay(`group ${id}`);
  const move = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const group = groups.find((one) => one.id === new FormData(event.currentTarget).get("group"));
    if (group && !busy) void acts.moveToGroup(id, group.id);
  };
  return (
    <form onSubmit={move} className="flex items-center gap-1">
      <select name="group" aria-label={fill(texts.moveTo, { naam: label })} className="control w-40! px-2!">
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.title}
          </option>
        ))}
      </select>
      <QuietButton type="submit" framed busy={busy}>
        {texts.move}
      </QuietButton>
    </form>
  );
}
