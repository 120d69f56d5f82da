import { type ReactElement, useId } from "react";
import { Drawing } from "./Drawing.tsx";

export type FieldProps = {
  name: string;
  label: string;
  /** The id of the question or the line that the field is about: it is called by its label and by that. */
  about?: string;
  help?: string;
  required?: boolean;
  error?: string;
  className?: string;
};

type Linked = {
  id: string;
  name: string;
  className: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
  "aria-labelledby": string | undefined;
};

/**
 * Label above, help below it, error at the field, all linked. `children` gets the attributes of the control.
 * A field with an error has its name as its id, so that an ErrorSummary can point at `#name`; otherwise two forms of one
 * page may use the same name.
 */
export function Field({
  name,
  label,
  about,
  help,
  required,
  error,
  className = "",
  children,
}: FieldProps & { children: (linked: Linked) => ReactElement }) {
  const own = useId();
  const id = error ? name : own;
  const labelId = `${own}label`;
  const helpId = `${own}help`;
  const errorId = `${own}error`;
  const described = [help && helpId, error && errorId].filter(Boolean).join(" ");
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} id={labelId}>
        {label}
      </label>
      {help && (
        <p id={helpId} className="field-help">
          {help}
        </p>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {children({
        id,
        name,
        className: "control",
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required || undefined,
        "aria-labelledby": about ? `${labelId} ${about}` : undefined,
      })}
    </div>
  );
}

/** What is wrong with a field, at the field. */
export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="field-error">
      <Drawing name="warning" className="icon" />
      <span>{children}</span>
    </p>
  );
}
