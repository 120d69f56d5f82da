import { useSay } from "../../../ui/Words.tsx";

const DUTCH = { lang: "nl", dir: "ltr" } as const;

/** How an element is marked that holds Dutch on a page in another language; nothing where the page is in Dutch. */
export const useDutch = (): Partial<typeof DUTCH> => (useSay().language === DUTCH.lang ? {} : DUTCH);
