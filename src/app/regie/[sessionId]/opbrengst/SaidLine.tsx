import { DrawnPicture } from "../../../../exercises/kit/drawing/DrawnPicture.tsx";
import type { Drawn } from "../../../../exercises/kit/drawing/drawn.ts";
import { fill } from "../../../../lib/text.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { Photo } from "../../../../ui/Photo.tsx";
import { SideMark } from "../../../../ui/SideMark.tsx";
import type { SaidHere } from "../../../../zaal/yield/stepYield.ts";
import texts from "./texts.json" with { type: "json" };

/** One thing that was said: the words with what was drawn or photographed of them, what they were about, whose they are where that may be known, and what came of it. */
export function SaidLine({ said, drawn }: { said: SaidHere; drawn?: Drawn }) {
  const { text, lang, dutch, about, partner, standing, starred, supports, times, landed, photo } = said;
  return (
    <li className="grid min-w-0 break-inside-avoid gap-0.5 py-2 wrap-anywhere">
      {about && <p className="text-sm text-muted">{about}</p>}
      <p lang={lang ?? undefined} dir="auto" className="whitespace-pre-line">
        {text || texts.empty}
      </p>
      {dutch && (
        <p lang="nl" className="border-s-4 border-line ps-2">
          <span className="text-muted">{texts.inDutch}</span> <bdi>{dutch}</bdi>
        </p>
      )}
      {(drawn || photo) && (
        <div className="my-1 flex flex-wrap items-start gap-2">
          {drawn && <DrawnPicture drawing={drawn} says={text || texts.empty} className="w-32" />}
          {photo && <Photo photo={photo} alt={text || texts.empty} className="photo-small max-w-64" isPrinted />}
        </div>
      )}
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        {starred && (
          <span className="inline-flex items-center gap-1 font-bold text-ink">
            <Drawing name="star-small" className="icon" />
            <span>{texts.starred}</span>
          </span>
        )}
        {partner && (
          <>
            <SideMark side={standing} />
            <bdi>{partner}</bdi>
          </>
        )}
        {times > 1 && <span>{fill(texts.times, { aantal: times })}</span>}
        {supports > 0 && <span>{supports === 1 ? texts.support : fill(texts.supports, { aantal: supports })}</span>}
        {landed && (
          <span className="inline-flex items-center gap-1 text-leaf">
            <Drawing name="check" className="icon" />
            <span>{texts.landed}</span>
          </span>
        )}
      </p>
    </li>
  );
}
