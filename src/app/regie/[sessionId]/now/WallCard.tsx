import { Drawing } from "../../../../ui/Drawing.tsx";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import texts from "./wall.texts.json" with { type: "json" };
import { wallWords } from "./wallWords.ts";

type WallCardProps = { snapshot: HostSnapshot; hangs: boolean | null };

/** Whether a wall hangs and what is on it: small where there is room, always in words. */
export function WallCard({ snapshot, hangs }: WallCardProps) {
  const { now, then } = wallWords(snapshot);
  return (
    <section aria-labelledby="groot-scherm" className="grid gap-2 max-lg:gap-0">
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 id="groot-scherm" className="text-lg max-lg:text-sm">
          {texts.title}
        </h2>
        <Connected hangs={hangs} />
      </div>
      <div className="relative aspect-video overflow-hidden rounded-lg border-2 border-line bg-ground max-lg:hidden">
        {/* It is as wide as a beamer, made small; nobody can get into it. */}
        <iframe
          title={texts.picture}
          src={`/scherm/${snapshot.screenToken}?klein`}
          loading="lazy"
          inert
          tabIndex={-1}
          className="pointer-events-none absolute start-0 top-0 h-[444.44%] w-[444.44%] origin-top-left scale-[0.225] border-0"
        />
      </div>
      <p className="text-sm text-muted [overflow-wrap:anywhere] max-lg:line-clamp-2">
        <span>{now}</span>
        {then && <span>{` · ${then}`}</span>}
      </p>
    </section>
  );
}

/** Said once it changes, so that who listens knows it too. */
export function Connected({ hangs }: { hangs: boolean | null }) {
  return (
    <p role="status" className={`inline-flex items-center gap-1.5 text-sm ${hangs ? "text-leaf" : "text-muted"}`}>
      <Drawing name={hangs ? "check" : "screen"} className="icon" />
      <span>{hangs === null ? texts.unknown : hangs ? texts.there : texts.notThere}</span>
    </p>
  );
}
