import { type ComponentProps, useId } from "react";
import { named } from "./named.ts";

/** The one button shape in three weights: do (the main thing), may (a choice), undo (quietly back). */
export type ButtonKind = "do" | "may" | "undo";

/**
 * A button of at least 44 px. Without `type` it submits its form, unless it has an `onClick` of its own. `about` is the
 * id of what it does something with, where a page has more buttons with these words.
 */
export function Button({
  kind = "do",
  type,
  about,
  className = "",
  ...rest
}: ComponentProps<"button"> & { kind?: ButtonKind; about?: string }) {
  const own = useId();
  return (
    <button
      type={type ?? (rest.onClick ? "button" : "submit")}
      className={`button button-${kind} ${className}`}
      {...named(own, about)}
      {...rest}
    />
  );
}
