import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { Afterwards, PhoneView } from "./tally.ts";

export type View = Exclude<NonNullable<PhoneView>, Afterwards>;
export type AfsprakenProps = PhoneProps<View, Body>;

type Named = { id: string; title: string; fields: { id: string; label: string; help?: string }[] };
type Content = {
  agreementTemplate: {
    sections: Named[];
    statuses: { id: string; label: string }[];
    finalChecks: { id: string; text: string }[];
  };
};

const STATUS = {
  concept: "concept",
  proposed: "voorgelegd",
  adopted: "definitief",
  evaluated: "geevalueerd",
  stopped: "gestopt",
};

export const useTexts = () => useWords<typeof nl>("exercises/afspraken/phone.texts");

/** What the toolkit calls the parts of an agreement, in the language of this page. */
export function useAgreementWords() {
  const { texts } = useTexts();
  const { sections, statuses, finalChecks } = useWords<Content>("exercises/content/agreement").texts.agreementTemplate;
  const fields = sections.flatMap((section) => section.fields);
  const own: Record<string, { label: string; help?: string }> = texts.kinds;
  return {
    titleOf: (section: string): string => sections.find(({ id }) => id === section)?.title ?? "",
    /** What a kind of line asks, and what helps to answer it. */
    asks: (kind: string): { label: string; help?: string } =>
      own[kind] ?? fields.find(({ id }) => id === kind || id === `${kind}s`) ?? { label: "" },
    checkOf: (check: string): string => finalChecks.find(({ id }) => id === check)?.text ?? "",
    stateOf: (state: keyof typeof STATUS): string => statuses.find(({ id }) => id === STATUS[state])?.label ?? "",
  };
}
