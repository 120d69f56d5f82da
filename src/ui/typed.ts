import { createContext, useContext } from "react";

/** What was typed into a form that came back, by the names of its fields; the fields in it show it again. */
export const Typed = createContext<Record<string, string | string[]>>({});

/** What was typed under this name into the form around it; `otherwise` where that form did not come back. */
export const useTyped = <T>(name: string, otherwise: T): string | string[] | T => useContext(Typed)[name] ?? otherwise;
