"use client";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

const parts = new Map<string, LazyExoticComponent<ComponentType>>();

/** The sheet of paper of an exercise. */
export function PaperPart({ exercise }: { exercise: string }) {
  const Part = parts.get(exercise) ?? load(exercise);
  return <Part />;
}

function load(exercise: string): LazyExoticComponent<ComponentType> {
  const part = lazy((): Promise<{ default: ComponentType }> => import(`../../../exercises/${exercise}/paper.tsx`));
  parts.set(exercise, part);
  return part;
}
