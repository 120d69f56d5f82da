import type { AgreementDocument } from "../../../../exercises/contract.ts";
import { unprintable } from "../../../../samenwerkingsafspraak/paper/unprintable.ts";
import { Notice } from "../../../../ui/Notice.tsx";
import texts from "./texts.json" with { type: "json" };

const words = texts.unprintable;

/** Which letters of the text the PDF cannot print, where they stand, and what to do about it; nothing where there are none. */
export function Unprintable({ document }: { document: AgreementDocument }) {
  const found = unprintable(document);
  if (found.length === 0) return null;
  return (
    <Notice kind="info">
      <p>{words.explain}</p>
      <ul className="my-2 wrap-anywhere">
        {found.map(({ section, place, letters }) => (
          <li key={`${section} ${place}`}>
            <b>
              <bdi>{letters.join(" ")}</bdi>
            </b>{" "}
            <a href={`#onderdeel-${section}`} className="inline-flex min-h-8 items-center">
              <bdi>{place}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p>{words.todo}</p>
    </Notice>
  );
}
