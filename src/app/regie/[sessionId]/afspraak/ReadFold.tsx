import type { ReactNode } from "react";
import { Button } from "../../../../ui/Button.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import texts from "./texts.json" with { type: "json" };
import type { useRead } from "./useRead.ts";

type ReadFoldProps = {
  id: string;
  title: string;
  read: ReturnType<typeof useRead>;
  /** Whether the page came with what is in it. */
  given: boolean;
  /** The address of the same page with what is in it, for where no script runs. */
  href: string;
  /** How many items there are beyond those that were read. */
  rest?: number;
  children: ReactNode;
};

/** A fold of which the contents are read when it is opened. */
export function ReadFold({ id, title, read, given, href, rest = 0, children }: ReadFoldProps) {
  return (
    <details
      id={id}
      open={given || undefined}
      className="scroll-mt-4"
      onToggle={({ currentTarget }) => currentTarget.open && read.open()}
    >
      <summary className="text-sm font-normal">{title}</summary>
      <div>{children}</div>
      {read.failed && <Notice kind="problem">{texts.harvest.failed}</Notice>}
      {read.isAsked && (read.failed || rest > 0) && (
        <Button kind="undo" onClick={read.more} aria-busy={read.isReading || undefined} className="text-sm">
          {read.failed ? texts.harvest.again : texts.harvest.evenMore.replace("{aantal}", `${rest}`)}
        </Button>
      )}
      {!read.isAsked && (!given || rest > 0) && (
        <a href={href} className="inline-flex min-h-11 items-center text-sm">
          {given ? texts.harvest.evenMore.replace("{aantal}", `${rest}`) : texts.openRead}
        </a>
      )}
    </details>
  );
}
