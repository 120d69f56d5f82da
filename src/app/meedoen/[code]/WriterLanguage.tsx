import { useSay } from "../../../ui/Words.tsx";

const DUTCH = "nl";

/** Whether somebody may well write in another language than Dutch: who reads the page in one. */
export const mayWriteIn = (language: string): boolean => language.split("-")[0] !== DUTCH;

/** A tick that who reads in another language sets to say that these words are in it; off until then, and forgotten after. */
export function WriterLanguage({ label }: { label: string }) {
  const { language } = useSay();
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" name="$lang" value={language} className="size-6 flex-none" />
      <span>{label}</span>
    </label>
  );
}
