import type { ReactNode } from "react";
import { TextField } from "../../ui/TextField.tsx";
import texts from "./texts.json" with { type: "json" };

type DetailsFieldsProps = {
  /** What stands in the fields, by name. */
  values: Record<string, string>;
  error: (name: string) => string | undefined;
  /** What comes between the theme and the Wi-Fi. */
  children?: ReactNode;
};

/** What a bijeenkomst is called, where it is, and the Wi-Fi there. */
export function DetailsFields({ values, error, children }: DetailsFieldsProps) {
  const field = (name: string) => ({ name, defaultValue: values[name] ?? "", error: error(name), autoComplete: "off" });
  return (
    <>
      <TextField {...field("title")} label={texts.new.name} help={texts.new.nameHelp} maxLength={120} required />
      <TextField {...field("area")} label={texts.new.area} maxLength={80} required />
      <TextField {...field("theme")} label={texts.new.theme} help={texts.new.themeHelp} maxLength={80} />
      {children}
      <fieldset className="grid gap-4">
        <legend className="mb-1">{texts.new.wifi}</legend>
        <p className="text-muted">{texts.new.wifiHelp}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field("wifiName")} label={texts.new.wifiName} maxLength={64} />
          <TextField {...field("wifiPassword")} label={texts.new.wifiPassword} maxLength={64} />
        </div>
      </fieldset>
    </>
  );
}
