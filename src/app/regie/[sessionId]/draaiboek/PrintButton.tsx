"use client";
import { Button } from "../../../../ui/Button.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";

/** Prints the page, or keeps it as a PDF, as the browser offers. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button kind="may" type="button" onClick={() => window.print()}>
      <Drawing name="printer" className="icon" />
      <span>{children}</span>
    </Button>
  );
}
