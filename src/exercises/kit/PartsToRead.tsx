import type { ReactNode } from "react";
import { Drawing } from "../../ui/Drawing.tsx";
import { CardFold } from "./CardFold.tsx";
import { type OtherLine, Others, type OthersProps } from "./Others.tsx";

/** What was said to one question, to read. */
type PartToRead = { id: string; title: ReactNode; drawing?: string; lines: OtherLine[]; more: number };

type PartsProps = Omit<OthersProps, "lines" | "more"> & { parts: PartToRead[] };

/** What was said to each question, one below the other. */
export function PartsToRead({ parts, heading: Heading = "h3", ...others }: PartsProps & { heading?: "h2" | "h3" }) {
  return parts.map(({ id, lines, more, ...head }) => (
    <section key={id} className="flex flex-col gap-1">
      <Heading className="text-lg">
        <Head {...head} tone="text-leaf" />
      </Heading>
      <Others lines={lines} more={more} {...others} />
    </section>
  ));
}

/** The same behind a tap each; the one that is on the wall (`now`) lies open, and says so. */
export function FoldedParts({ parts, now, ...others }: PartsProps & { now?: { id: string | null; label: string } }) {
  return parts.map(({ id, lines, more, ...head }) => (
    <CardFold
      key={id}
      open={id === now?.id}
      title={
        <>
          <Head {...head} />
          {id === now?.id && <span className="block">{now.label}</span>}
        </>
      }
    >
      <Others lines={lines} more={more} {...others} />
    </CardFold>
  ));
}

function Head({ title, drawing, tone = "" }: Pick<PartToRead, "title" | "drawing"> & { tone?: string }) {
  return (
    <>
      {drawing && <Drawing name={drawing} className={`icon ${tone}`} />} <span>{title}</span>
    </>
  );
}
