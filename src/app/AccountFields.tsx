import { PasswordField } from "../ui/PasswordField.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { KeptForm } from "../ui/useKeptForm.ts";
import texts from "./accountFields.texts.json" with { type: "json" };

type AccountFieldProps = { form: KeptForm; label?: string; help?: string };

/** What somebody with an account is called. */
export function NameField({ form }: AccountFieldProps) {
  return (
    <TextField
      name="name"
      label={texts.name}
      help={texts.nameHelp}
      autoComplete="name"
      maxLength={120}
      defaultValue={form.typed.name ?? ""}
      error={form.error("name")}
      required
    />
  );
}

/** What somebody signs in with. */
export function EmailField({ form, help }: AccountFieldProps) {
  return (
    <TextField
      name="email"
      label={texts.email}
      help={help}
      type="email"
      autoComplete="username"
      defaultValue={form.typed.email ?? ""}
      error={form.error("email")}
      required
    />
  );
}

/** A password to be chosen. */
export function NewPasswordField({ form, label = texts.password }: AccountFieldProps) {
  return (
    <PasswordField
      name="password"
      label={label}
      help={texts.passwordHelp}
      autoComplete="new-password"
      error={form.error("password")}
      required
    />
  );
}
