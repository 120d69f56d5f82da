import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ExerciseInput } from "../contract.ts";
import { examples } from "./examples.ts";
import boom from "./index.ts";
import Phone from "./phone.tsx";
import type { Body, Setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type * as tally from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screenView = (at: Input) => boom.screen(at) as ReturnType<typeof tally.screenView>;
const phoneView = (at: Input) =>
  boom.phone(at, { partnerId: "", standing: "both" }) as ReturnType<typeof tally.phoneView>;

const stage = { state: "open", round: 0, page: 0 } as const;
const filled: ExerciseInput<Setup, Body> = {
  ...stage,
  revealed: false,
  setup: { mode: ["direct"] },
  entries: examples.map(({ side, body }, index) => ({
    id: `${index}`,
    body,
    participantId: side,
    partnerId: side,
    standing: side,
    round: 0,
    label: "fiets",
    starred: false,
    supports: [],
    doubles: [],
    circle: "room",
  })),
  partners: [],
  material: [],
  agreement: null,
};
const act = () => ({ action: () => {}, hidden: {}, draftKey: "", onSend: () => null });

describe("the wall", () => {
  const html = renderToStaticMarkup(<Screen view={screenView(filled)} stage={stage} />);

  it("who cannot see the tree reads the same as a list, with the plain words", () => {
    expect(html).toContain("Vruchten = onze doelen");
    for (const { body } of examples) expect(html).toContain(body.text);
  });

  it("the picture has one fruit, root, leaf, ray or drop per contribution", () => {
    expect(html.match(/grow-in origin-center/g)).toHaveLength(examples.length);
  });
});

describe("Amir's phone", () => {
  const me = { partnerId: "informal", partnerName: "Vrouwengroep", standing: "informal" } as const;
  const [first] = examples;
  const mine = first ? [{ id: "0", body: first.body, round: 0, status: "saved" as const, message: "" }] : [];
  const phone = (state: "planned" | "open" | "shown" | "closed") =>
    renderToStaticMarkup(
      <Phone
        view={phoneView({ ...filled, state })}
        stage={{ ...stage, state }}
        me={me}
        mine={mine}
        answered={{ "1": "ja" }}
        act={act}
      />,
    );

  it("has five questions, the first one open, and a form in each without JavaScript", () => {
    const html = phone("open");
    expect(html.match(/<details id="boom-/g)).toHaveLength(5);
    expect(html.match(/<details[^>]* open=""/g)).toHaveLength(1);
    expect(html.match(/Hang in de boom/g)).toHaveLength(5);
  });

  it("lists what he sent apart from what others sent, and shows with whom he agrees", () => {
    const html = phone("open");
    expect(html.split(first?.body.text ?? "?")).toHaveLength(3);
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(html.match(/aria-pressed="false"/g)).toHaveLength(examples.length - 2);
  });

  it("asks nothing any more when the step is closed, and nothing yet when it has not begun", () => {
    expect(phone("closed")).not.toContain("<form");
    expect(phone("closed")).toContain(examples.at(-1)?.body.text);
    expect(phone("planned")).not.toContain("<form");
  });
});
