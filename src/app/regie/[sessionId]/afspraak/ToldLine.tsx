import type { Told } from "../../../../samenwerkingsafspraak/origin/told.ts";
import texts from "./texts.json" with { type: "json" };

/** A contribution in the words of who sent it, with what it was about; and whose it is, where that may be known. */
export function ToldLine({ told: { step, group, text, lang, dutch, label, partner } }: { told: Told }) {
  const whose = [label, partner].filter(Boolean);
  return (
    <span className="grid min-w-0 [overflow-wrap:anywhere]">
      <span lang={lang ?? undefined} dir="auto" className="whitespace-pre-line">
        {text || texts.origin.nothing}
      </span>
      {dutch && (
        <span lang="nl" className="border-s-4 border-line ps-2">
          <span className="text-muted">{texts.origin.inDutch}</span> <bdi>{dutch}</bdi>
        </span>
      )}
      <span className="text-sm text-muted">
        {[step, group, ...(whose.length > 0 ? whose : [texts.origin.nameless])].filter(Boolean).map((part, at) => (
          <span key={`${at}-${part}`}>
            {at > 0 && " · "}
            <bdi>{part}</bdi>
          </span>
        ))}
      </span>
    </span>
  );
}
