import type { ComponentProps } from "react";
import { Drawing } from "../../../ui/Drawing.tsx";

type QuietButtonProps = ComponentProps<"button"> & {
  icon?: string;
  /** Says in words what an icon or a short sign does. */
  label?: string;
  busy?: boolean;
  /** With a frame around it, for a short sign among words. */
  framed?: boolean;
};

/** A small button of a tool: 44 px to press, quiet to look at. */
export function QuietButton({ icon, label, busy, framed, className = "", children, ...rest }: QuietButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-busy={busy || undefined}
      className={`inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-lg border-2 px-2 text-sm leading-tight hover:border-current aria-busy:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-30 aria-pressed:border-current aria-pressed:bg-sun aria-pressed:font-bold aria-pressed:text-on-sun ${framed ? "border-line bg-card" : "border-transparent"} ${className}`}
      {...rest}
    >
      {icon && <Drawing name={icon} className="icon" />}
      {children && <span>{children}</span>}
    </button>
  );
}
