import { useId } from "react";
import { ActionForm, type ActionFormProps } from "./ActionForm.tsx";
import { Button } from "./Button.tsx";
import { named } from "./named.ts";
import texts from "./texts.json" with { type: "json" };

type TakeBackProps = { form: ActionFormProps; label: string; about: string };

/** Takes away what somebody sent, at the second press: a thumb may slip on the first. Works without JavaScript. */
export function TakeBack({ form, label, about }: TakeBackProps) {
  const own = useId();
  return (
    <details>
      <summary className="button button-undo" {...named(own, about)}>
        {label}
      </summary>
      <ActionForm {...form}>
        <p>{texts.takeBack.sure}</p>
        <Button kind="may" about={about}>
          {texts.takeBack.yes}
        </Button>
      </ActionForm>
    </details>
  );
}
