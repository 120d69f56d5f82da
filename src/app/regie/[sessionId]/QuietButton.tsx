import type { ComponentProps } from "react";
import "./regie.css";
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
      className={["quiet-button", framed && "quiet-framed", className].filter(Boolean).join(" ")}
      {...rest}
    >
      {icon && <Drawing name={icon} className="icon" />}
      {children && <span>{children}</span>}
    </button>
  );
}
