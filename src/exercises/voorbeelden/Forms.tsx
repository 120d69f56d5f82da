import { Filled } from "../../ui/Isolated.tsx";
import { ReadAll } from "../kit/Explained.tsx";
import type { FormBehind } from "./tally.ts";
import { useForms, useTexts } from "./useTexts.ts";

type FormsProps = { forms: FormBehind[]; titleOf: (example: string) => string };

/** The ways of working together, for a family and for everybody, each with the examples of it. */
export function Forms({ forms, titleOf }: FormsProps) {
  const { texts } = useTexts();
  const words = useForms();
  return (
    <ReadAll label={texts.forms.title}>
      {(["gezin", "gemeenschap"] as const).map((focus) => (
        <section key={focus} className="flex flex-col gap-3">
          <h2>{texts.forms[focus]}</h2>
          <ul className="flex list-none flex-col gap-3 p-0">
            {forms
              .filter((one) => one.focus === focus)
              .map(({ id, examples }) => (
                <li key={id} className="border-t border-line pt-2">
                  <b>{words.get(id)?.title}</b>
                  <p>{words.get(id)?.form}</p>
                  {examples.length > 0 && (
                    <p className="text-muted">
                      <Filled template={texts.forms.example} values={{ voorbeeld: examples.map(titleOf).join(", ") }} />
                    </p>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </ReadAll>
  );
}
