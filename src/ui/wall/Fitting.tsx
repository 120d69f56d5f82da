"use client";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * A page in its room: letters grow as long as everything stands in it and nothing is cut, and as a last
 * defence (another font, a zoomed browser) they shrink.
 */
export function Fitting({ children }: { children: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => (page.current ? keepFitting(page.current) : undefined), []);
  return (
    <div className="wall-room">
      <div ref={page} className="wall-fit">
        {children}
      </div>
    </div>
  );
}

const STEPS = Array.from({ length: 20 }, (_, step) => 0.5 + step / 20);

function keepFitting(page: HTMLElement): () => void {
  const room = page.parentElement;
  if (!room) return () => {};
  const again = () => makeFit(page, room);
  const resized = new ResizeObserver(again);
  const changed = new MutationObserver(again);
  resized.observe(room);
  changed.observe(page, { subtree: true, childList: true, characterData: true });
  document.fonts.addEventListener("loadingdone", again);
  again();
  return () => {
    resized.disconnect();
    changed.disconnect();
    document.fonts.removeEventListener("loadingdone", again);
  };
}

/** Sets the largest scale at which the page stands in its room. */
function makeFit(page: HTMLElement, room: HTMLElement): void {
  const stands = (by: number) => {
    page.style.setProperty("--fit", String(by));
    const { offsetHeight, scrollWidth, offsetWidth } = page;
    return offsetHeight * by <= room.clientHeight + 1 && scrollWidth <= offsetWidth + 1 && (by <= 1 || !isCut(page));
  };
  let [low, high] = stands(1) ? [STEPS.indexOf(1), STEPS.length] : [0, STEPS.indexOf(1)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (stands(STEPS[middle] ?? 1)) low = middle;
    else high = middle;
  }
  page.style.setProperty("--fit", String(STEPS[low] ?? 1));
}

const isCut = (page: HTMLElement): boolean =>
  [...page.querySelectorAll(".wall-text, .wall-line")].some(
    ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
      scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 1,
  );
