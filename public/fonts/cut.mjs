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

for (const [cut, weight] of [
  ["400Regular", 400],
  ["700Bold", 700],
]) {
  const whole = readFileSync(join(fonts, "noto-sans-arabic", cut, `NotoSansArabic_${cut}.ttf`));
  const small = await subset(whole, ARABIC, { targetFormat: "woff2" });
  writeFileSync(join(here, `noto-sans-arabic-${weight}.woff2`), small);
  console.log(`Noto Sans Arabic ${weight}: ${small.length} bytes`);
}
