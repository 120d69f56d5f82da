import type { ComponentProps } from "react";

/** The one button shape in three weights: do (the main thing), may (a choice), undo (quietly back). */
export type ButtonKind = "do" | "may" | "undo";

/** A button of at least 44 px. Without `type` it submits its form, unless it has an `onClick` of its own. */
export function Button({
  kind = "do",
  type,
  className = "",
  ...rest
}: ComponentProps<"button"> & { kind?: ButtonKind }) {
  return (
    <button
      type={type ?? (rest.onClick ? "button" : "submit")}
      className={`button button-${kind} ${className}`}
      {...rest}
    />
  );
}
