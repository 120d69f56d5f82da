"use client";
import { createContext, type ReactNode, use, useMemo } from "react";
import { type Say, say } from "../lib/say.ts";

type Carried = { language: string; words: Record<string, unknown> };

declare global {
  /** Where a part is shown outside of any page, as tests do: the Dutch of a file. */
  var vruchtbareBodemWords: ((file: string) => unknown) | undefined;
}

const Context = createContext<Carried | null>(null);

/** The words that came with a page, by the name of their file, in the page's language, beside those of what stands around. */
export function Words({ language, words, children }: Carried & { children: ReactNode }) {
  const around = use(Context)?.words;
  const carried = useMemo(() => ({ language, words: { ...around, ...words } }), [language, around, words]);
  return <Context value={carried}>{children}</Context>;
}

/** The words of a file, and how they are said in the language of this page. */
export type Spoken<Texts> = { language: string; texts: Texts; say: Say };

/**
 * The words of a file of texts (its path in src without ".json"; `Texts` is its type). Throws where the page came without
 * them.
 */
export function useWords<Texts>(file: string): Spoken<Texts> {
  const { language, say, texts } = useWordsIfAny<Texts>(file);
  if (!texts) throw new Error(`This page came without the words of ${file}.`);
  return useMemo(() => ({ language, say, texts }), [language, say, texts]);
}

/** The same; null for words that did not come along, as where the server says them in Dutch already. */
export function useWordsIfAny<Texts>(file: string): Spoken<Texts | null> {
  const found = use(Context)?.words[file] ?? globalThis.vruchtbareBodemWords?.(file) ?? null;
  return { ...useSay(), texts: found as Texts | null };
}

/** How something is said on this page, for who has the words from elsewhere. */
export function useSay(): Pick<Spoken<unknown>, "language" | "say"> {
  const language = use(Context)?.language ?? "nl";
  return useMemo(() => ({ language, say: (text, values) => say(text, values, language) }), [language]);
}
