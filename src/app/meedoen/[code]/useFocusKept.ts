"use client";
import { type RefObject, useEffect } from "react";

const LANDMARKS = "h1, h2, h3, summary, legend";
// A browser takes the focus from what it no longer shows a moment after that.
const LOOK_AFTER_MS = 50;

/**
 * Whoever works with a keyboard or a screen reader stays where they were: when what had the focus is gone (sent, folded
 * away, or the room moved on), the heading of what it stood in takes it.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = place.current;
    if (!within) return;
    let around: Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element && within.contains(target) ? [...ancestorsOf(target, within), within] : [];
    };
    const look = () => {
      const [last] = around;
      if (!last || isShown(last) || !isNowhere()) return;
      const landmark = around.map(landmarkIn).find((one) => one !== undefined);
      around = [];
      if (landmark) focusOn(landmark);
    };
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, LOOK_AFTER_MS);
    };
    const watch = new MutationObserver(lookSoon);
    watch.observe(within, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", lookSoon);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", lookSoon);
    };
  }, [place]);
}

/** The element itself, and what it stands in up to `within`, from the inside out. */
function ancestorsOf(element: Element, within: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at && at !== within; at = at.parentElement) all.push(at);
  return all;
}

// Not every browser can tell what is folded away.
const isShown = (element: Element): boolean => element.isConnected && (element.checkVisibility?.() ?? true);

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

const landmarkIn = (place: Element): HTMLElement | undefined =>
  isShown(place) ? [...place.querySelectorAll<HTMLElement>(LANDMARKS)].find(isShown) : undefined;

function focusOn(landmark: HTMLElement): void {
  if (landmark.tabIndex < 0) landmark.tabIndex = -1;
  landmark.focus({ preventScroll: true });
}
