import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import type kit from "../kit/phone.texts.json";
import type { TreeWords } from "../kit/tree/parts.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

export type BoomProps = PhoneProps<PhoneView, Body>;

export const useTexts = () => useWords<typeof nl>("exercises/boom/phone.texts").texts;

export const useTree = () => useWords<TreeWords>("exercises/content/tree").texts.tree;

/** What a phone says while nobody may read what others send. */
export const useHidden = () => useWords<typeof kit>("exercises/kit/phone.texts").texts.hidden;
