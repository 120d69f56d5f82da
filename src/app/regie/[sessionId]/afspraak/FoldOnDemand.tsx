import { useSearchParams } from "next/navigation";
import { type ComponentProps, type ReactNode, useState } from "react";
import texts from "./texts.json" with { type: "json" };

type FoldOnDemandProps = {
  /** What tells it apart from the others of the page. */
  id: string;
  /** The place on the page where it stands. */
  anchor: string;
  summary: ComponentProps<"summary">;
  open?: boolean;
  className?: string;
  children: () => ReactNode;
};

/**
 * A fold with a form that is made once it is opened, so that a page of a hundred of them stays light. Where no script runs
 * there is a link in it instead, to the same page with the form in it.
 */
export function FoldOnDemand({ id, anchor, summary, open = false, className, children }: FoldOnDemandProps) {
  const isWanted = useSearchParams().get("open") === id;
  const [isAsked, setAsked] = useState(open || isWanted);
  if (open && !isAsked) setAsked(true);
  return (
    <details
      open={open || isWanted || undefined}
      className={className}
      data-fold={id}
      onToggle={({ currentTarget }) => currentTarget.open && setAsked(true)}
    >
      <summary {...summary} />
      <div>
        {isAsked ? (
          children()
        ) : (
          <a href={`?open=${id}#${anchor}`} className="inline-flex min-h-11 items-center text-sm">
            {texts.openForm}
          </a>
        )}
      </div>
    </details>
  );
}
