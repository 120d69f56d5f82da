import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import type nl from "./phone.texts.json";
import more from "./pitfalls.json" with { type: "json" };
import type { Contribution } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

export type PitfallsProps = PhoneProps<PhoneView, Contribution>;

type Words = Record<"id" | "title" | "text" | "question" | "whatIf", string>;

const known = new Map(Object.entries(more));

export const useTexts = () => useWords<typeof nl>("exercises/valkuilen/phone.texts");

/** The toolkit's six pitfalls in the words of this page, each with its drawing and what its rules usually begin with. */
export const usePitfalls = () =>
  useWords<{ pitfalls: Words[] }>("exercises/valkuilen/content").texts.pitfalls.map((pitfall) => ({
    ...{ ...pitfall, drawing: "", when: "" },
    ...known.get(pitfall.id),
  }));
