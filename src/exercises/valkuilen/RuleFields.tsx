import { TextArea } from "../../ui/TextArea.tsx";
import texts from "./texts.json" with { type: "json" };

type RuleFieldsProps = { pitfall: string; about: string; when?: string; response?: string };

/** What a rule says of a pitfall: when it shows, and what we do then. */
export function RuleFields({ pitfall, about, when, response }: RuleFieldsProps) {
  return (
    <>
      <input type="hidden" name="kind" value="rule" />
      <input type="hidden" name="pitfall" value={pitfall} />
      <TextArea
        name="when"
        label={texts.rules.when}
        about={about}
        help={texts.rules.whenHelp}
        required
        maxLength={200}
        rows={2}
        defaultValue={when}
      />
      <TextArea
        name="response"
        label={texts.rules.response}
        about={about}
        help={texts.rules.responseHelp}
        required
        maxLength={200}
        rows={2}
        defaultValue={response}
      />
    </>
  );
}
