import { useWords } from "../../../ui/Words.tsx";
import type { Mine, PhoneProps, Results } from "../../contract.ts";
import { Judging } from "../Judging.tsx";
import { Tally } from "../Tally.tsx";
import type nl from "./phone.texts.json";
import type { Grade } from "./scaleOf.ts";

type ScaleProps = Pick<PhoneProps<unknown, unknown>, "stage" | "act"> & {
  /** What is judged, by its id and in somebody's words; without words it is the question of the round. */
  id: string;
  text?: string;
  scale: Grade[];
  /** What this phone chose. */
  own: Mine<{ value: string }> | undefined;
  /** What else goes along with the value that is chosen. */
  along: Record<string, string>;
  /** What the room chose; null before it is shown, and where too few did. */
  results: Results | null;
};

/** Somebody's words and a press for each place on a scale, to change until it is shown; then what the room chose. */
export function Scale({ id, text, scale, own, along, results, stage, act }: ScaleProps) {
  const { texts, say } = useWords<typeof nl>("exercises/kit/scale/phone.texts");
  const label = scale.find((one) => one.id === own?.body.value)?.label;
  const isOpen = stage.state === "open";
  const about = text === undefined ? undefined : `stelling-${id}`;
  return (
    <section className={`flex flex-col gap-4 ${about ? "asking" : ""}`}>
      {text !== undefined && (
        <h2 id={about}>
          <q>{text}</q>
        </h2>
      )}
      {isOpen && (
        <Judging
          form={own ? act({ do: "change", id: own.id }) : act({ do: "contribute" }, id)}
          along={along}
          answers={scale.map(({ id: value, ...said }) => ({ value, ...said }))}
          answered={own?.body.value}
          about={about}
        />
      )}
      {label && <p>{say(isOpen ? texts.chosen : texts.kept, { antwoord: label })}</p>}
      {isOpen && <p className="text-muted">{texts.secret}</p>}
      {!isOpen && results && (
        <section className="flex flex-col gap-2">
          <h3>{texts.results}</h3>
          <Tally results={results} labels={scale} />
        </section>
      )}
      {!isOpen && !results && <p>{texts.few}</p>}
      {stage.state === "shown" && <p className="text-muted">{texts.wait}</p>}
    </section>
  );
}
