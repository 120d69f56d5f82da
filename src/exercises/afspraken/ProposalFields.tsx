import { useId } from "react";
import { Button } from "../../ui/Button.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Body } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

/** What one form asks: one or more kinds of words, or a kind with fields of its own. */
export type Question = { kinds: { kind: string; label: string }[] };

/** `about` is the id of the section, or of the proposal that is changed. */
type FieldsProps = { question: Question; about: string; partners: string[]; partnerName: string; body?: Body };

const words = texts.phone;

/** The fields of a proposal and its button, empty or with what was proposed before. */
export function ProposalFields({ question: { kinds }, about, partners, partnerName, body }: FieldsProps) {
  const own = useId();
  const [first] = kinds;
  const kind = body?.kind ?? first?.kind ?? "";
  const several = kinds.length > 1;
  return (
    <>
      {several ? (
        <SelectField
          name="kind"
          label={words.about}
          about={about}
          options={kinds.map((known) => ({ value: known.kind, label: known.label }))}
          defaultValue={kind}
        />
      ) : (
        <input type="hidden" name="kind" value={kind} />
      )}
      {kind === "action" && <ActionFields about={about} body={body} partners={partners} partnerName={partnerName} />}
      {kind === "whatif" && <WhatIfFields about={about} body={body} />}
      {kind === "evalDate" && (
        <TextField
          name="date"
          type="date"
          label={first?.label ?? ""}
          about={about}
          help={words.dateHelp}
          defaultValue={body?.kind === kind ? body.date : undefined}
        />
      )}
      {kind !== "action" && kind !== "whatif" && kind !== "evalDate" && (
        <TextArea
          name="text"
          label={several ? words.text : (first?.label ?? "")}
          about={about}
          help={words.textHelp}
          maxLength={400}
          defaultValue={body && "text" in body ? body.text : undefined}
        />
      )}
      <span id={own} hidden>
        {kinds.map(({ label }) => label).join(", ")}
      </span>
      <Button kind={body ? "may" : "do"} about={`${own} ${about}`}>
        {body ? words.save : words.send}
      </Button>
    </>
  );
}

function ActionFields({ about, body, partners, partnerName }: Omit<FieldsProps, "question">) {
  const line = body?.kind === "action" ? body : undefined;
  return (
    <>
      <TextArea
        name="what"
        label={words.action.what}
        about={about}
        help={words.textHelp}
        maxLength={200}
        defaultValue={line?.what}
      />
      <TextField
        name="who"
        label={words.action.who}
        about={about}
        help={words.action.whoHelp}
        maxLength={120}
        list={partners}
        autoComplete="off"
        defaultValue={line?.who ?? partnerName}
      />
      <TextField
        name="when"
        type="date"
        label={words.action.when}
        about={about}
        help={words.dateHelp}
        defaultValue={line?.when}
      />
    </>
  );
}

function WhatIfFields({ about, body }: { about: string; body: Body | undefined }) {
  const line = body?.kind === "whatif" ? body : undefined;
  return (
    <>
      <TextArea
        name="risk"
        label={words.whatif.risk}
        about={about}
        help={words.textHelp}
        maxLength={200}
        defaultValue={line?.risk}
      />
      <TextArea
        name="response"
        label={words.whatif.response}
        about={about}
        maxLength={400}
        defaultValue={line?.response}
      />
    </>
  );
}
