"use client";
import { fill } from "../../../../lib/text.ts";
import type { Told } from "../../../../samenwerkingsafspraak/origin/told.ts";
import { useEdited } from "./Edited.tsx";
import { ReadFold } from "./ReadFold.tsx";
import { ToldLine } from "./ToldLine.tsx";
import texts from "./texts.json" with { type: "json" };
import { useRead } from "./useRead.ts";

type LineOriginProps = {
  lineId: string;
  /** How many contributions the line came from. */
  count: number;
  /** The address of the same page with these contributions in it, for where no script runs. */
  href: string;
};

const titleOf = (count: number) => (count === 1 ? texts.origin.one : fill(texts.origin.many, { aantal: count }));

/** From which contributions a line came, read when it is opened: the way back from the agreement to what was said. */
export function LineOrigin({ lineId, count, href }: LineOriginProps) {
  const { sessionId, revision, origin } = useEdited();
  const read = useRead<Told>(`/api/sessions/${sessionId}/samenwerkingsafspraak/lines/${lineId}/sources`, revision);
  const given = origin?.lineId === lineId ? origin.items : null;
  if (count === 0) return null;
  const items = read.isAsked ? read.items : (given ?? []);
  const rest = count - items.length;
  const isAll = read.isAsked ? read.isAll : given !== null;
  return (
    <ReadFold
      id={`herkomst-${lineId}`}
      title={titleOf(count)}
      read={read}
      given={given !== null}
      href={href}
      rest={read.isAsked && !isAll ? rest : 0}
    >
      <ul className="grid gap-2 border-s-4 border-line ps-4">
        {items.map((told) => (
          <li key={told.id}>
            <ToldLine told={told} />
          </li>
        ))}
      </ul>
      {isAll && rest > 0 && <p className="text-sm text-muted">{fill(texts.origin.gone, { aantal: rest })}</p>}
    </ReadFold>
  );
}
