"use client";
import { useId } from "react";
import { ActionForm, type ActionFormProps } from "./ActionForm.tsx";
import { Button } from "./Button.tsx";
import { named } from "./named.ts";
import type nl from "./texts.json";
import { useWords } from "./Words.tsx";

type TakeBackProps = { form: ActionFormProps; label: string; about: string };

/** Takes away what somebody sent, at the second press: a thumb may slip on the first. Works without JavaScript. */
export function TakeBack({ form, label, about }: TakeBackProps) {
  const own = useId();
  const { takeBack } = useWords<typeof nl>("ui/texts").texts;
  return (
    <details>
      <summary className="button button-undo" {...named(own, about)}>
        {label}
      </summary>
      <ActionForm {...form}>
        <p>{takeBack.sure}</p>
        <Button kind="may" about={about}>
          {takeBack.yes}
        </Button>
      </ActionForm>
    </details>
  );
}
