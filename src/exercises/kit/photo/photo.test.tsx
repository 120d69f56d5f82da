import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../lib/languages.ts";
import { wordsFor } from "../../../lib/words.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { Photo } from "../../../ui/Photo.tsx";
import { PhotosAt } from "../../../ui/PhotosAt.tsx";
import { Words } from "../../../ui/Words.tsx";
import type { OwnPhoto } from "../../contract.ts";
import { form } from "../rendered.fixture.ts";
import { wordsIn } from "../ShownIn.fixture.tsx";
import { PhotoField } from "./PhotoField.tsx";
import { SentPhoto } from "./SentPhoto.tsx";
import { withPhoto } from "./withPhoto.ts";

const WORDS = "exercises/kit/photo/phone.texts";
const there = { id: "p1", width: 1600, height: 1200 };
const wanted = { preview: "blob:x", state: "waiting", message: "", stored: true } as const;
const withAddress = {
  ...form({ do: "contribute" }),
  photos: { action: "/api/sessions/s/contributions/form", ready: () => {} },
};

const shown = (part: React.ReactNode) =>
  renderToStaticMarkup(
    <PhotosAt sessionId="s" as="screen" token="geheim&x">
      {part}
    </PhotosAt>,
  );
const sent = (photo: OwnPhoto | undefined, more = {}) =>
  shown(
    <SentPhoto
      one={{ id: "c", status: "saved", ...(photo && { photo }) }}
      act={form}
      alt="Een plein"
      about="stuk"
      isClosed={false}
      {...more}
    />,
  );

test("a photo says what is on it, how large it is, and where who may see it gets it", () => {
  const html = shown(<Photo photo={there} alt='Een "plein"' />);
  expect(html).toContain('src="/api/sessions/s/photos/p1?as=screen&amp;token=geheim%26x"');
  expect(html).toContain('alt="Een &quot;plein&quot;"');
  expect(html).toContain('width="1600" height="1200" loading="lazy"');
});

test("a form with a photo goes to an address that takes files where no script runs; any other stays as it was", () => {
  const html = renderToStaticMarkup(
    <ActionForm {...withPhoto(withAddress)}>
      <PhotoField form={withAddress} />
    </ActionForm>,
  );
  expect(html).toMatch(
    /<form[^>]* action="\/api\/sessions\/s\/contributions\/form" encType="multipart\/form-data" method="post"/,
  );
  expect(html).toMatch(/<input[^>]*type="file"[^>]*accept="image\/jpeg,image\/png,image\/webp"[^>]*name="\$photo"/);
  expect(html).not.toMatch(/capture|image\/\*/);
  expect(withPhoto(form({ do: "contribute" })).photos).toBe(undefined);
});

describe("what Amir sent", () => {
  test("offers a photo where there is none, and nothing once it is closed or not there yet", () => {
    expect(sent(undefined)).toContain("Foto erbij");
    expect(sent(undefined, { isClosed: true })).toBe('<div class="flex flex-col gap-2"></div>');
    expect(sent(undefined, { one: { id: "c", status: "waiting" } })).not.toContain("Foto erbij");
  });

  test("shows the photo that is there, with the way to another and to none", () => {
    const html = sent({ there, wanted: null });
    for (const words of ["Foto verstuurd.", "Andere foto", "Foto weghalen", "/photos/p1?"])
      expect(html).toContain(words);
  });

  test("shows the one that is on its way, and what would lose it", () => {
    const html = sent({ there, wanted });
    expect(html).toContain('src="blob:x"');
    expect(html).toContain("De foto is nog niet verstuurd. Laat deze pagina open.");
    expect(html).not.toContain("/photos/p1?");
    expect(sent({ there: null, wanted: { ...wanted, stored: false } })).toContain("anders is de foto weg");
  });

  test("says why one was refused, and that one goes away", () => {
    const refused = { ...wanted, state: "refused", message: "Deze foto is stuk." } as const;
    expect(sent({ there: null, wanted: refused })).toContain("Deze foto is stuk.");
    expect(sent({ there, wanted: refused })).toContain("/photos/p1?");
    expect(sent({ there, wanted: refused })).not.toContain("blob:x");
    expect(sent({ there, wanted: { ...wanted, preview: null } })).toContain("De foto gaat weg.");
  });

  test.each(LANGUAGES.map(({ id }) => id))("reads so in %s", (language) => {
    const texts = wordsFor<Record<string, string>>(language, WORDS);
    const words = { [WORDS]: texts, "ui/texts": wordsFor(language, "ui/texts") };
    const html = shown(
      <Words language={language} words={words}>
        <SentPhoto
          one={{ id: "c", status: "saved", photo: { there, wanted } }}
          act={form}
          alt="x"
          about="y"
          isClosed={false}
        />
      </Words>,
    );
    expect(html).toContain(texts.waiting);
    if (language === "ar") expect(wordsIn(html)).not.toMatch(/\p{Script=Latin}{2}/u);
  });
});
