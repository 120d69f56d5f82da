import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

export type StrengthsProps = PhoneProps<PhoneView, Body>;

export const useTexts = () => useWords<typeof nl>("exercises/kracht/phone.texts");
