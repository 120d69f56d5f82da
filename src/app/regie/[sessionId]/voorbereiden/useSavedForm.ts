"use client";
import { useActionState } from "react";
import { emptyForm } from "../../../../lib/formState.ts";
import type { SavedForm } from "../../../../sessions/prepare/actions.ts";

type SavingAction = (state: SavedForm, form: FormData) => Promise<SavedForm>;

/** A form that stays on its page: what was typed when it was refused, what is wrong, and whether it was kept. */
export function useSavedForm(action: SavingAction) {
  const [state, submit, busy] = useActionState(action, { ...emptyForm, saved: 0 });
  const error = (path: string) => state.fields.find((field) => field.path === path)?.message;
  return { ...state, submit, busy, error };
}
