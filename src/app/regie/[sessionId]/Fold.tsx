import { useSearchParams } from "next/navigation";
import { type ComponentProps, type ReactNode, useState } from "react";
import "./regie.css";
import { Drawing } from "../../../ui/Drawing.tsx";
import texts from "./texts.json" with { type: "json" };

type FoldOnDemandProps = {
  /** What tells it apart from the others of the page, and the place on it where it stands. */
  id?: string;
  anchor?: string;
  summary: ComponentProps<"summary">;
  open?: boolean;
  className?: string;
  children: () => ReactNode;
};

/**
 * Something that is made once it is opened, so that a page of a hundred of them stays light. Where no script runs there is
 * a link in it instead, to the same page with it open.
 */
export function FoldOnDemand({ id, anchor, summary, open = false, className, children }: FoldOnDemandProps) {
  const isWanted = useSearchParams().get("open") === id;
  const [isAsked, setAsked] = useState(isWanted);
  return (
    <details
      open={open || isWanted || undefined}
      className={className}
      data-fold={id}
      onToggle={({ currentTarget }) => currentTarget.open && setAsked(true)}
    >
      <summary {...summary} />
      {open || isAsked ? (
        <div>{children()}</div>
      ) : (
        id !== undefined && (
          <a href={`?open=${encodeURIComponent(id)}#${anchor}`} className="inline-flex min-h-11 items-center text-sm">
            {texts.openFold}
          </a>
        )
      )}
    </details>
  );
}

type FoldProps = {
  summary: ReactNode;
  open?: boolean;
  link?: { id: string; anchor: string };
  className?: string;
  children: ReactNode;
};

/** The same below a line that is all of it the target, with the sign that it opens. */
export const Fold = ({ summary, link, className, children, ...rest }: FoldProps) => (
  <FoldOnDemand
    {...link}
    {...rest}
    className={className}
    summary={{
      className: "fold-line",
      children: (
        <>
          <span className="min-w-0 flex-1">{summary}</span>
          <Drawing name="chevron" className="icon flex-none text-muted" />
        </>
      ),
    }}
  >
    {() => children}
  </FoldOnDemand>
);
