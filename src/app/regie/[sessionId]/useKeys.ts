import { useEffect, useEffectEvent } from "react";

export type Key = "next" | "previous" | "blank";

const KEYS = new Map<string, Key>([
  ["PageDown", "next"],
  ["PageUp", "previous"],
  ["b", "blank"],
  ["B", "blank"],
]);
const FROM_SCREEN = "vruchtbare-bodem-key";

/**
 * Hears a presentation clicker: its keys in the projector's window, which sends them here, and in this window where
 * `hereToo` and nobody is typing.
 */
export function useKeys(onKey: (key: Key) => void, hereToo: boolean): void {
  const hear = useEffectEvent(onKey);

  useEffect(() => {
    const hearScreen = ({ origin, data }: MessageEvent) => {
      const { type, key }: { type?: unknown; key?: unknown } = Object(data);
      if (origin === location.origin && type === FROM_SCREEN && isKey(key)) hear(key);
    };
    window.addEventListener("message", hearScreen);
    return () => window.removeEventListener("message", hearScreen);
  }, []);

  useEffect(() => {
    const hearHere = (event: KeyboardEvent) => {
      const key = KEYS.get(event.key);
      if (!key || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      hear(key);
    };
    if (hereToo) window.addEventListener("keydown", hearHere);
    return () => window.removeEventListener("keydown", hearHere);
  }, [hereToo]);
}

const isKey = (key: unknown): key is Key => key === "next" || key === "previous" || key === "blank";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;
