import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { DRAWINGS } from "./drawings.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

export type ExamplesProps = PhoneProps<PhoneView, Body>;

/** An example in the words of this page; some say nothing of what it takes. */
export type Told = {
  id: string;
  title: string;
  place: string;
  text: string;
  informalSide: string[];
  formalSide: string[];
  condition?: string;
  drawing: string;
};

export const useTexts = () => useWords<typeof nl>("exercises/voorbeelden/phone.texts");

/** The examples with these ids. */
export function useExamples(ids: string[]): Told[] {
  const { examples } = useWords<{ examples: Omit<Told, "drawing">[] }>("exercises/voorbeelden/content").texts;
  return ids.flatMap((id) =>
    examples.filter((one) => one.id === id).map((one) => ({ ...one, drawing: DRAWINGS[id] ?? "" })),
  );
}

/** The seven forms in the words of this page, by their ids. */
export function useForms(): Map<string, { title: string; form: string }> {
  type Words = { cooperationForms: { id: string; title: string; form: string }[] };
  const { cooperationForms } = useWords<Words>("exercises/content/forms").texts;
  return new Map(cooperationForms.map((form) => [form.id, form]));
}
