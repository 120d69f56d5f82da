import { describe, expect, test } from "vitest";
import type { Mine } from "../contract.ts";
import type { PartLines } from "./lines.ts";
import { Questions } from "./Questions.tsx";
import { forms, phoneHtml } from "./rendered.fixture.ts";

type Body = { part: string; text: string };

const wrote = (id: string, part: string, status: Mine<Body>["status"] = "saved"): Mine<Body> => ({
  ...{ id, body: { part, text: `Woorden van ${id}` }, round: 0, status, message: "" },
});
const part = (id: string, texts: string[], more = 0): PartLines => ({
  ...{ id, more, lines: texts.map((text) => ({ id: text, text })) },
});

type Others = { title: string; parts: PartLines[]; together?: true };

/** Amir's phone with two questions. */
const page = (mine: Mine<Body>[], others?: Others) =>
  phoneHtml<null, Body>(
    (props) => (
      <Questions
        {...props}
        questions={["wie", "wat"].map((id) => ({ id, title: `${id}?` }))}
        field="part"
        maxLength={200}
        explained={(id) => <p>{`Uitleg bij ${id}.`}</p>}
        {...(others && { others })}
      />
    ),
    {
      ...{ view: null, stage: { state: "open", round: 0, page: 0 }, mine },
      me: { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" },
    },
  );

describe("Amir's questions", () => {
  test("come one at a time, each with its field, its help and the place that the words go to", () => {
    const html = page([]);
    expect([forms(html, "contribute"), html.split("<textarea").length - 1]).toEqual([1, 1]);
    expect(html).toContain('name="part" value="wie"');
    expect(html).toContain("Uitleg bij wie.");
    expect(html).not.toContain("Uitleg bij wat.");
  });

  test("begin with the one that he did not answer, and show what he sent to each below it", () => {
    const html = page([wrote("a", "wie")]);
    expect(html).toContain("Vraag 2 van 2");
    expect(html).not.toContain("Woorden van a");
    expect(page([wrote("a", "wie"), wrote("b", "wat")])).toContain("Woorden van b");
  });

  test("are his own to answer whatever others wrote, but where one of them answers for all", () => {
    const parts = [part("wie", ["Van Bea"])];
    expect(page([], { title: "Van anderen", parts })).toContain("Vraag 1 van 2");
    expect(page([], { title: "Van anderen", parts, together: true })).toContain("Vraag 2 van 2");
  });

  test("show what others wrote once, and count what is not there without his own", () => {
    const parts = [part("wat", ["Van Bea", "a"], 3)];
    const mine = [wrote("w", "wie"), wrote("a", "wat"), wrote("oud", "wat")];
    const html = page(mine, { title: "Van anderen", parts });
    expect(html).toContain("Van anderen");
    expect(html).toContain("Van Bea");
    expect(html).toContain('id="stuk-a"');
    expect(html).not.toContain('id="hangt-a"');
    expect(html).toContain("En nog 2.");
    expect(page(mine, { title: "Van anderen", parts: [part("wat", ["a"])] })).not.toContain("Van anderen");
  });

  test("keep all that an answer is about when its words change, and nothing that it says no to", () => {
    const all = { ...wrote("a", "wat"), body: { part: "wat", text: "Koffie", own: true, late: false } };
    const [, changing = ""] = page([wrote("w", "wie"), all]).split('value="change"');
    expect(changing).toMatch(/name="part" value="wat"/);
    expect(changing).toMatch(/name="own" value="true"/);
    expect(changing).not.toContain('name="late"');
  });
});
