import type { ReactNode } from "react";
import { Ahead } from "./Ahead.tsx";

/** Around every page of a phone: its scripts come once, with whichever page is first. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Ahead />
    </>
  );
}
