"use client";
import { useState } from "react";
import type { FieldProps } from "./Field.tsx";
import texts from "./staff.texts.json" with { type: "json" };
import { TextField } from "./TextField.tsx";
import { useScripts } from "./useScripts.ts";

type PasswordFieldProps = FieldProps & { autoComplete: "current-password" | "new-password" };

/** A field for a password, which can be shown. */
export function PasswordField(field: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const scripts = useScripts();
  return (
    <div className="grid w-full gap-2">
      <TextField {...field} type={shown ? "text" : "password"} />
      {scripts && (
        <label className="inline-flex min-h-11 items-center gap-2 justify-self-start">
          <input
            type="checkbox"
            className="size-6"
            checked={shown}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />
          <span>{texts.showPassword}</span>
        </label>
      )}
    </div>
  );
}
