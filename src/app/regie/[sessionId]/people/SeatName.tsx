import { use } from "react";
import { pictureOf } from "../../../../sessions/door/picture.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import texts from "../texts.json" with { type: "json" };
import { MadeUp } from "./madeUp.ts";

/** A seat as its picture and word, and that nobody real sits there where that is so; "fiets 2" has the picture of "fiets". */
export function SeatName({ label, small }: { label: string; small?: boolean }) {
  const isMadeUp = use(MadeUp).has(label);
  return (
    <span className="inline-flex items-center gap-1.5">
      <Drawing name={pictureOf(label)} className={small ? "icon" : "size-8"} />
      <bdi>{label}</bdi>
      {isMadeUp && <span className="text-sm font-normal text-muted">{texts.seats.madeUp}</span>}
    </span>
  );
}
