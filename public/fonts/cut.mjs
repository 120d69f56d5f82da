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

// What people type in Tigrinya and Amharic: their syllables and marks, in one weight. Rarer ones come from the whole font.
const ETHIOPIC = range(
  [0x1200, 0x124d],
  [0x1250, 0x1287],
  [0x1290, 0x12b5],
  [0x12b8, 0x12c5],
  [0x12c8, 0x12f7],
  [0x1300, 0x1315],
  [0x1320, 0x1357],
  [0x1361, 0x1368],
);

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
