import type { ComponentProps } from "react";

type ToolButtonProps = ComponentProps<"button"> & {
  /** Says in words what the sign on the button does. */
  label?: string;
};

/** A small button of a tool: 44 px to press, quiet to look at. Submits its form. */
export function ToolButton({ label, className = "", ...rest }: ToolButtonProps) {
  return (
    <button
      type="submit"
      aria-label={label}
      title={label}
      className={`inline-flex min-h-11 min-w-11 flex-none items-center justify-center gap-1.5 rounded-lg border-2 border-transparent px-2 text-sm hover:border-current aria-disabled:opacity-30 aria-disabled:hover:border-transparent ${className}`}
      {...rest}
    />
  );
}
