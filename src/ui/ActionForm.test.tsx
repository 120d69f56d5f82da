import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ActionForm, type Refused } from "./ActionForm.tsx";
import { ChoiceCards } from "./ChoiceCards.tsx";
import { SelectField } from "./SelectField.tsx";
import { TextArea } from "./TextArea.tsx";
import { TextField } from "./TextField.tsx";

const options = [
  { value: "a", label: "Eerste" },
  { value: "b", label: "Tweede" },
  { value: "be", label: "Derde" },
];
const form = (refused: Refused | null) =>
  renderToStaticMarkup(
    <ActionForm action={() => {}} hidden={{}} draftKey="x" refused={refused} onSend={() => null}>
      <TextArea name="text" label="Tekst" />
      <TextField name="who" label="Wie" defaultValue="Wijkteam" />
      <SelectField name="kind" label="Soort" options={options} />
      <ChoiceCards name="answer" type="radio" legend="Antwoord" options={options} defaultValue={["a"]} />
      <ChoiceCards name="tags[]" type="checkbox" legend="Woorden" options={options} />
    </ActionForm>,
  );

test("without JavaScript a refused form comes back with every field as it was filled in, and says why", () => {
  const html = form({
    detail: "Dit is te lang.",
    typed: { text: "Weten de weg", who: "Moedergroep", kind: "b", answer: "be", "tags[]": ["a", "b"] },
  });
  expect(html).toContain("Dit is te lang.");
  expect(html).toMatch(/<textarea[^>]*>Weten de weg<\/textarea>/);
  expect(html).toContain('value="Moedergroep"');
  expect(html).toMatch(/<option value="b" selected=""/);
  expect(checkedIn(html)).toEqual(["answer=be", "tags[]=a", "tags[]=b"]);
});

test("a form that was not refused has only what it had before", () => {
  const html = form(null);
  expect(html).toMatch(/<textarea[^>]*><\/textarea>/);
  expect(html).toContain('value="Wijkteam"');
  expect(checkedIn(html)).toEqual(["answer=a"]);
});

function checkedIn(html: string): string[] {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag.includes("checked"));
  return inputs.map((tag) => `${/ name="([^"]*)"/.exec(tag)?.[1]}=${/ value="([^"]*)"/.exec(tag)?.[1]}`);
}
