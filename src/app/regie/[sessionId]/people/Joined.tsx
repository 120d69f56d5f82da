import { SideMark } from "../../../../ui/SideMark.tsx";
import type { DoorSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import texts from "../texts.json" with { type: "json" };

/** How many people of each side are in. */
export function Joined({ joined }: { joined: DoorSnapshot["joined"] }) {
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <dt className="sr-only">{texts.door.joined}</dt>
      {(["formal", "informal", "both"] as const).map((standing) => (
        <dd key={standing} className="inline-flex gap-1.5">
          <b className="tabular-nums">{joined[standing]}</b> <SideMark side={standing} />
        </dd>
      ))}
    </dl>
  );
}
