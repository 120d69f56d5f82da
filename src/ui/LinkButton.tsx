import { type ComponentProps, useId } from "react";
import type { ButtonKind } from "./Button.tsx";
import { named } from "./named.ts";

/** A link in the shape of a button: it goes somewhere and changes nothing. `about` as with Button. */
export function LinkButton({
  kind = "may",
  about,
  className = "",
  ...rest
}: ComponentProps<"a"> & { href: string; kind?: ButtonKind; about?: string }) {
  const own = useId();
  return <a className={`button button-${kind} ${className}`} {...named(own, about)} {...rest} />;
}
