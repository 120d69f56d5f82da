"use client";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ScreenProps } from "../../../exercises/contract.ts";

type Part = ComponentType<ScreenProps<unknown>>;

const parts = new Map<string, LazyExoticComponent<Part>>();

/** The projector's part of an exercise, fetched when the programme comes to it. */
export function ScreenPart({ exercise, ...props }: ScreenProps<unknown> & { exercise: string }) {
  const Part = parts.get(exercise) ?? load(exercise);
  return <Part {...props} />;
}

function load(exercise: string): LazyExoticComponent<Part> {
  const part = lazy((): Promise<{ default: Part }> => import(`../../../exercises/${exercise}/screen.tsx`));
  parts.set(exercise, part);
  return part;
}
