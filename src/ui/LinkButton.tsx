import type { ComponentProps } from "react";
import type { ButtonKind } from "./Button.tsx";

/** A link in the shape of a button: it goes somewhere and changes nothing. */
export function LinkButton({
  kind = "may",
  className = "",
  ...rest
}: ComponentProps<"a"> & { href: string; kind?: ButtonKind }) {
  return <a className={`button button-${kind} ${className}`} {...rest} />;
}
