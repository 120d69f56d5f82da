"use client";
import { type RefObject, useEffect } from "react";

const LANDMARKS = "h1, h2, h3, summary, legend";

/**
 * Whoever works with a keyboard or a screen reader stays where they were: when what had the focus is gone (sent, or the
 * room moved on), the heading of what it stood in takes it.
 */
export function useFocusKept(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = room.current;
    if (!within) return;
    let around: Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element && within.contains(target) ? ancestorsOf(target, within) : [];
    };
    const watch = new MutationObserver(() => {
      const [last] = around;
      if (!last || last.isConnected || !isNowhere()) return;
      const left = around.find((one) => one.isConnected && one.querySelector(LANDMARKS)) ?? within;
      around = [];
      focusOn(left.querySelector<HTMLElement>(LANDMARKS));
    });
    watch.observe(within, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    return () => {
      watch.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, [room]);
}

/** The element itself, and what it stands in up to `within`, from the inside out. */
function ancestorsOf(element: Element, within: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at && at !== within; at = at.parentElement) all.push(at);
  return all;
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

function focusOn(landmark: HTMLElement | null): void {
  if (!landmark) return;
  if (landmark.tabIndex < 0) landmark.tabIndex = -1;
  landmark.focus({ preventScroll: true });
}
