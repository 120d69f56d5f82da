"use client";
import { type FocusEvent, type FormEvent, useEffect, useRef } from "react";

const PAUSE_MS = 800;
/** A year that is being typed passes through the first centuries. */
const YEARS_FROM = "2000";

/** For a form of dates and times that needs no button: what is filled in is sent after a pause, and on leaving the field. */
export function useSavesItself() {
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  const send = (form: HTMLFormElement) => {
    clearTimeout(pause.current);
    if (form.isConnected && isChanged(form)) form.requestSubmit();
  };
  return {
    onInput: ({ currentTarget }: FormEvent<HTMLFormElement>) => {
      clearTimeout(pause.current);
      if (isWhole(currentTarget)) pause.current = setTimeout(send, PAUSE_MS, currentTarget);
    },
    onBlur: ({ currentTarget }: FocusEvent<HTMLFormElement>) => send(currentTarget),
  };
}

const fieldsOf = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>("input:not([type=hidden])"),
];

const isChanged = (form: HTMLFormElement): boolean =>
  fieldsOf(form).some(({ value, defaultValue }) => value !== defaultValue);

const isWhole = (form: HTMLFormElement): boolean =>
  fieldsOf(form).every(({ type, value }) => value !== "" && (type !== "date" || value >= YEARS_FROM));
