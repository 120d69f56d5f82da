"use client";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { PhoneProps } from "../../../exercises/contract.ts";

type Part = ComponentType<PhoneProps<unknown, unknown>>;

const parts = new Map<string, LazyExoticComponent<Part>>();

/** The phone's part of an exercise, fetched when it is first needed, so that a phone carries one at a time. */
export function StepPart({ exercise, ...props }: PhoneProps<unknown, unknown> & { exercise: string }) {
  const Part = parts.get(exercise) ?? load(exercise);
  return <Part {...props} />;
}

function load(exercise: string): LazyExoticComponent<Part> {
  const part = lazy((): Promise<{ default: Part }> => again(() => import(`../../../exercises/${exercise}/phone.tsx`)));
  parts.set(exercise, part);
  return part;
}

/** On bad Wi-Fi a part may fail to come: try on until it does. */
async function again<T>(fetchPart: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await fetchPart();
    } catch (error) {
      if (tries > 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, 400 * tries)));
    }
  }
}
