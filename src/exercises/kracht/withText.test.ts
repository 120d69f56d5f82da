import { expect, test } from "vitest";
import texts from "./texts.json" with { type: "json" };
import { withText } from "./withText.ts";

const sent: FormData[] = [];
const form = withText({
  action: () => undefined,
  hidden: {},
  draftKey: "amir",
  onSend: (data) => {
    sent.push(data);
    return null;
  },
});

test.each(["", "  ", "\u200b", "\u2800 \u00ad"])(
  "what shows nothing (%j) is not sent, as the server would not take it",
  (text) => {
    const data = new FormData();
    data.set("about", "formal");
    data.set("text", text);
    expect(form.onSend(data)).toBe(texts.write.empty);
    expect(sent).toEqual([]);
  },
);
