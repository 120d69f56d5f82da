import type { ReactNode } from "react";
import { Fold } from "../../ui/Fold.tsx";
import { useWords } from "../../ui/Words.tsx";
import { useAbout } from "./about.ts";
import type nl from "./phone.texts.json";

/** What helps with a question, behind a tap: the question and its field come first. */
export function Explained({ children }: { children: ReactNode }) {
  const { texts } = useWords<typeof nl>("exercises/kit/phone.texts");
  const about = useAbout();
  return (
    <Fold label={texts.explain} {...(about && { about })}>
      {children}
    </Fold>
  );
}

/** Everything there is to read, behind a tap: what is asked of me comes first. */
export function ReadAll({ label, children }: { label?: string; children: ReactNode }) {
  const { texts } = useWords<typeof nl>("exercises/kit/phone.texts");
  return (
    <Fold label={label ?? texts.readAll} button>
      {children}
    </Fold>
  );
}
