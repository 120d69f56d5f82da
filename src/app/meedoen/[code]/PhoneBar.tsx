"use client";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";

const SPACE_PX = 16;
const MOST_OF_VIEW = 0.5;

/**
 * What a phone has to say, where the thumb is: fixed at the bottom, above the keyboard. The page keeps room for it, and
 * it never lies over the field that is being filled in or the button of that form.
 */
export function PhoneBar({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  usePlaceAtBottom(bar);
  return (
    <section
      ref={bar}
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-40 flex max-h-[50vh] flex-col gap-2 overflow-y-auto border-t-2 border-ink bg-card px-[max(1rem,calc(50vw-19rem))] pt-2 pb-[env(safe-area-inset-bottom)] text-sm leading-snug empty:hidden"
    >
      {children}
    </section>
  );
}

function usePlaceAtBottom(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = window.visualViewport;
    const place = () => bar.current && placeAtBottom(bar.current);
    const settle = () => {
      place();
      if (bar.current) clearForm(bar.current);
    };
    const sizes = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(settle);
    if (bar.current) sizes?.observe(bar.current);
    settle();
    view?.addEventListener("resize", settle);
    view?.addEventListener("scroll", place);
    document.addEventListener("focusin", settle);
    return () => {
      sizes?.disconnect();
      view?.removeEventListener("resize", settle);
      view?.removeEventListener("scroll", place);
      document.removeEventListener("focusin", settle);
      leaveRoomFor(0);
    };
  }, [bar]);
}

function placeAtBottom(bar: HTMLElement): void {
  const view = window.visualViewport;
  // The keyboard of an iPhone lies over the page, and leaves the window as large as it was.
  const covered = view && view.scale === 1 ? Math.max(0, window.innerHeight - view.height - view.offsetTop) : 0;
  bar.style.bottom = `${covered}px`;
  bar.style.maxHeight = `${MOST_OF_VIEW * (view?.height ?? window.innerHeight)}px`;
  leaveRoomFor(bar.offsetHeight === 0 ? 0 : bar.offsetHeight + covered);
}

function leaveRoomFor(height: number): void {
  document.body.style.paddingBottom = height === 0 ? "" : `${height}px`;
  document.documentElement.style.scrollPaddingBottom = height === 0 ? "" : `${height + SPACE_PX}px`;
}

/** Whoever is typing sees the field, and where it fits its button too. */
function clearForm(bar: HTMLElement): void {
  const field = document.activeElement;
  const button = field?.closest("form")?.querySelector("button");
  if (!field || !button || bar.contains(field) || bar.offsetHeight === 0) return;
  if (!isUnder(bar, field) && !isUnder(bar, button)) return;
  for (const part of [button, field]) part.scrollIntoView({ block: "nearest" });
}

function isUnder(bar: HTMLElement, part: Element): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  return bottom > bar.getBoundingClientRect().top && top < window.innerHeight;
}
