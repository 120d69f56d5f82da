import { fill } from "../../../lib/text.ts";
import { Tree } from "../../../ui/Tree.tsx";
import texts from "./texts.json" with { type: "json" };

/** Between two parts (dagdelen): goodbye, and when we go on. */
export function Adjourned({ until }: { until: string }) {
  return (
    <div className="flex min-h-0 flex-1 items-center gap-[6cqmin] pb-[8cqmin]">
      <div className="screen-gap flex flex-1 flex-col">
        <h1 className="text-[11cqmin] leading-none font-bold text-balance">{texts.adjourned}</h1>
        <p className="screen-title">{fill(texts.adjournedUntil, { wanneer: until })}</p>
      </div>
      <Tree growth="young" className="h-[50cqmin] w-[50cqmin] shrink-0" />
    </div>
  );
}
