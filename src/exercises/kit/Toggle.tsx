import { ActionForm, type ActionFormProps } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";

type ToggleProps = {
  form: ActionFormProps;
  isGiven: boolean;
  /** What the button says now; and the id of what it is about. */
  label: string;
  about: string;
};

/** One press gives something (support, a dot), the next takes it back. */
export function Toggle({ form, isGiven, label, about }: ToggleProps) {
  return (
    <ActionForm {...form}>
      <Button kind="may" name="value" value={isGiven ? "" : "ja"} about={about} aria-pressed={isGiven}>
        {label}
      </Button>
    </ActionForm>
  );
}
