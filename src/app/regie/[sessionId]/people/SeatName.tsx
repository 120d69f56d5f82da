import { pictureOf } from "../../../../sessions/door/picture.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";

/** A seat as its picture and word; "fiets 2" has the picture of "fiets". */
export function SeatName({ label, small }: { label: string; small?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Drawing name={pictureOf(label)} className={small ? "icon" : "size-8"} />
      <bdi>{label}</bdi>
    </span>
  );
}
