// Cuts the fonts of participants' languages to the letters that these write: whole they weigh four times as much.
// Run: npm i --no-save subset-font@2.9 && node public/fonts/cut.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subset from "subset-font";

const here = import.meta.dirname;
const fonts = join(here, "../../node_modules/@expo-google-fonts");
const range = (...pairs) =>
  pairs
    .flatMap(([from, to = from]) => Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)))
    .join("");

// Arabic of the Arab world, its marks and guillemets. Our texts have Latin digits; what somebody types in other letters comes
// from the device, or from the whole font.
const ARABIC = range(
  [0xab],
  [0xbb],
  [0x060c],
  [0x061b, 0x061f],
  [0x0621, 0x063a],
  [0x0640, 0x0655],
  [0x0670],
  [0x200c, 0x200f],
);

// What people type in Tigrinya, Amharic and Oromo: the syllables and their marks, in one weight. Numbers and the syllables of
// smaller languages come from the whole font (rare.css).
const ETHIOPIC = range([0x1200, 0x1368]);

for (const [script, letters, cut, weight] of [
  ["Arabic", ARABIC, "400Regular", 400],
  ["Arabic", ARABIC, "700Bold", 700],
  ["Ethiopic", ETHIOPIC, "400Regular", 400],
]) {
  const name = `noto-sans-${script.toLowerCase()}`;
  const whole = readFileSync(join(fonts, name, cut, `NotoSans${script}_${cut}.ttf`));
  const small = await subset(whole, letters, { targetFormat: "woff2" });
  writeFileSync(join(here, `${name}-${weight}.woff2`), small);
  console.log(`Noto Sans ${script} ${weight}: ${small.length} bytes`);
}
