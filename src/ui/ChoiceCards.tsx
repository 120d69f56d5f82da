import { useId } from "react";
import { Drawing } from "./Drawing.tsx";
import { FieldError } from "./Field.tsx";
import { useTyped } from "./typed.ts";

export type Choice = {
  value: string;
  label: string;
  text?: string;
  drawing?: string;
  tone?: "formal" | "informal" | "both";
};

type ChoiceCardsProps = {
  name: string;
  legend: string;
  /** The id of what the choice is about. */
  about?: string;
  help?: string;
  error?: string;
  required?: boolean;
  type: "radio" | "checkbox";
  options: Choice[];
  defaultValue?: string[];
  columns?: 1 | 2;
};

/** Choices as cards around native inputs: the whole card is the target, with and without JavaScript. */
export function ChoiceCards({
  name,
  legend,
  about,
  help,
  error,
  required,
  type,
  options,
  defaultValue = [],
  columns = 1,
}: ChoiceCardsProps) {
  const own = useId();
  const chosen = [useTyped(name, defaultValue)].flat();
  const described = [help && `${own}help`, error && `${own}error`].filter(Boolean).join(" ");
  return (
    <fieldset
      id={error ? name : undefined}
      tabIndex={error ? -1 : undefined}
      className="field"
      aria-labelledby={about ? `${own}legend ${about}` : undefined}
      aria-describedby={described || undefined}
    >
      <legend id={`${own}legend`}>{legend}</legend>
      {help && (
        <p id={`${own}help`} className="field-help">
          {help}
        </p>
      )}
      {error && <FieldError id={`${own}error`}>{error}</FieldError>}
      <div className={columns === 2 ? "choices choices-2" : "choices"}>
        {options.map((option) => (
          <label key={option.value} className={`choice ${option.tone ? `card-${option.tone}` : ""}`}>
            <input
              type={type}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-required={(type === "radio" && required) || undefined}
            />
            {option.drawing && <Drawing name={option.drawing} />}
            <span>
              <b dir="auto">{option.label}</b>
              {option.text && <span className="choice-text">{option.text}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
