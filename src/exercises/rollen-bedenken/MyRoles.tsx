import { SelectField } from "../../ui/SelectField.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { FOR, MAX_NAME, MAX_TEXT } from "./limits.ts";
import { isRole, type ThinkProps, useTexts } from "./useTexts.ts";

/** The roles that this phone sent; its name, what it does and whose it is can be changed while people think. */
export function MyRoles({ stage, mine, act }: Pick<ThinkProps, "stage" | "mine" | "act">) {
  const { texts } = useTexts();
  return (
    <SentTexts
      heading="h2"
      mine={mine.filter(isRole)}
      act={act}
      leadOf={({ name }) => <b dir="auto">{name}</b>}
      fieldsOf={({ name, text, forSide, strength, ownStrength }, about) => (
        <>
          <input type="hidden" name="what" value="role" />
          <input type="hidden" name="strength" value={strength} />
          <input type="hidden" name="ownStrength" value={ownStrength} />
          <TextField name="name" label={texts.fields.name} about={about} defaultValue={name} maxLength={MAX_NAME} />
          <TextArea name="text" label={texts.fields.text} about={about} defaultValue={text} maxLength={MAX_TEXT} />
          <SelectField
            name="forSide"
            label={texts.fields.side}
            about={about}
            options={FOR.map((value) => ({ value, label: texts.sides[value] }))}
            defaultValue={forSide}
          />
        </>
      )}
      isClosed={stage.round > 0 || stage.state === "closed"}
    />
  );
}
