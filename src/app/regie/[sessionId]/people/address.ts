import { createContext, use } from "react";

/** Where other devices in the room reach the app, without a slash at the end. */
export const Address = createContext("");

export const useAddress = (): string => use(Address);
