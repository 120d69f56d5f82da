import { tellProgressAction } from "../../../../samenwerkingsafspraak/progress/actions.ts";
import { ProgressForm } from "../../../../samenwerkingsafspraak/progress/ProgressForm.tsx";
import type { StateChoice } from "../../../../samenwerkingsafspraak/progress/states.ts";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { FormPlace } from "./Edited.tsx";
import type { EditorLine } from "./editorSections.ts";

type LineProgressProps = {
  anchor: string;
  lineId: string;
  /** The id of what the line says. */
  about: string;
  progress: NonNullable<EditorLine["progress"]>;
  choices: StateChoice[];
};

/** How far a line is: it stands beside the text, so it can be said of an adopted one too. */
export function LineProgress({ anchor, progress, ...line }: LineProgressProps) {
  const form = useKeptForm(tellProgressAction);
  return (
    <div className="pb-3 sm:ps-13">
      <ProgressForm form={form} {...line} {...progress}>
        <FormPlace anchor={anchor} />
      </ProgressForm>
    </div>
  );
}
