import { useEffect, useEffectEvent } from "react";
import { type ClickerKey, clickerKeyOf, keyInMessage } from "../../../clicker.ts";

/**
 * Hears a presentation clicker: its keys in the projector's window, which sends them here, and in this window where
 * `hereToo` and no field has the focus.
 */
export function useKeys(onKey: (key: ClickerKey) => void, hereToo: boolean): void {
  const hear = useEffectEvent(onKey);

  useEffect(() => {
    const hearScreen = ({ origin, data }: MessageEvent) => {
      const key = origin === location.origin ? keyInMessage(data) : null;
      if (key) hear(key);
    };
    window.addEventListener("message", hearScreen);
    return () => window.removeEventListener("message", hearScreen);
  }, []);

  useEffect(() => {
    const hearHere = (event: KeyboardEvent) => {
      const key = clickerKeyOf(event);
      if (!key || isInField(event.target)) return;
      event.preventDefault();
      hear(key);
    };
    if (hereToo) window.addEventListener("keydown", hearHere);
    return () => window.removeEventListener("keydown", hearHere);
  }, [hereToo]);
}

/** Whether the keys mean something of their own there; a checkbox knows the space bar alone. */
const isInField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
