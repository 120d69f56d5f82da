import { Photo } from "../../ui/Photo.tsx";
import { DrawnPicture } from "../kit/drawing/DrawnPicture.tsx";
import type { Picture } from "./tally.ts";

/** Whether there is something to see of it beside its sentence. */
export const isSeen = ({ drawing, photo }: Picture): boolean => drawing !== null || photo !== null;

/** What was drawn here or photographed of paper, beside each other where both were; its sentence says what is to be seen. */
export function PictureShown({ picture, className = "" }: { picture: Picture; className?: string }) {
  const { drawing, photo, text } = picture;
  const drawn = (look: string) => drawing && <DrawnPicture drawing={drawing} says={text} className={look} />;
  const photographed = (look: string) => photo && <Photo photo={photo} alt={text} className={look} />;
  if (!drawing || !photo) return drawn(className) || photographed(`object-top ${className}`);
  return (
    <div className={`flex items-start gap-2 ${className}`}>
      {drawn("min-w-0 flex-1")}
      <div className="min-w-0 flex-1">{photographed("w-full object-top")}</div>
    </div>
  );
}
