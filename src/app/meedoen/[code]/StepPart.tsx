"use client";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { PhoneProps } from "../../../exercises/contract.ts";
import { again } from "../../../lib/again.ts";

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
