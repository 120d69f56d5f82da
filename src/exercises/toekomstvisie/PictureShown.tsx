import { DrawnPicture } from "../kit/drawing/DrawnPicture.tsx";
import type { Picture } from "./tally.ts";

/** Whether there is something to see of it beside its sentence. */
export const isSeen = ({ drawing }: Picture): boolean => drawing !== null;

/** What was drawn; its sentence says what is to be seen. */
export function PictureShown({ picture: { drawing, text }, className }: { picture: Picture; className?: string }) {
  return drawing && <DrawnPicture drawing={drawing} says={text} className={className} />;
}
