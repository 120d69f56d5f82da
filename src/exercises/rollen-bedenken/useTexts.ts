import { useWords } from "../../ui/Words.tsx";
import type { Mine, PhoneProps } from "../contract.ts";
import type nl from "./phone.texts.json";
import type { Addition, Body, Role } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

export type ThinkProps = PhoneProps<PhoneView, Body>;

export const useTexts = () => useWords<typeof nl>("exercises/rollen-bedenken/phone.texts");

export const isRole = (one: Mine<Body>): one is Mine<Role> => one.body.what === "role";
export const isAddition = (one: Mine<Body>): one is Mine<Addition> => one.body.what === "addition";
