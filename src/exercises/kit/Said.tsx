import { useWordsIfAny } from "../../ui/Words.tsx";
import nl from "./said.texts.json" with { type: "json" };

type SaidProps = {
  text: string;
  /** In which language the writer says that it is; null or absent where the writer said nothing. */
  lang?: string | null;
  /** What the facilitator wrote under it in Dutch; empty or absent where nothing. */
  dutch?: string;
  /** Where something stands before the words on the same line. */
  inline?: boolean;
  /** For who points at the writer's words with `about`. */
  id?: string;
};

/**
 * Somebody's words as they came, each line in its own direction, and below them the facilitator's line in Dutch, marked
 * as such. For phone and wall; on the wall inside `CutText`, where `saidInRows` says what is to be measured.
 */
export function Said({ text, lang, dutch, id, inline }: SaidProps) {
  // The wall comes without words of its own: there it is Dutch.
  const { texts } = useWordsIfAny<typeof nl>("exercises/kit/said.texts");
  return (
    <>
      <bdi id={id} lang={lang ?? undefined} dir="auto" className={inline ? undefined : "block whitespace-pre-line"}>
        {text}
      </bdi>
      {dutch && (
        <span dir="auto" className="block">
          <span className="text-muted">{(texts ?? nl).dutch}</span>{" "}
          <bdi lang="nl" dir="ltr">
            {dutch}
          </bdi>
        </span>
      )}
    </>
  );
}
