const list = (words: string): Set<string> => new Set(words.split(" "));

/** The drawings of public/icons.svg: small signs of the interface, on every page. */
export const ICONS = list(
  "building house-heart two-circles check clock phone wifi-off arrow-right arrow-left arrow-up arrow-down chevron eye eye-off " +
    "star-small merge plus pencil trash lock lock-open screen printer help warning undo",
);

/** The drawings of public/seats.svg: the picture words of the seats. A phone needs one of them, and gets that in its page. */
export const SEATS = list(
  "fiets boom ster huis bloem maan boek brug lamp sleutel wolk boot trein bal kopje tafel stoel deur raam blad klok " +
    "paraplu tas molen",
);

/** The drawings of public/drawings.svg: the pictures of cards. */
export const DRAWINGS = list(
  "compass wrench chain address-book calendar sprout medal speech-bubbles open-book shield ear " +
    "doorbell footprints megaphone flame watering-can nest bell signpost lightbulb magnifier puzzle walking-together " +
    "translate-bubbles teacup stepping-stones open-door sun root trunk apple hands map-pin coin-purse mirror birdcage " +
    "scale fire-bucket ladder knot",
);
