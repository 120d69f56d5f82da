import { dictionary } from "@zxcvbn-ts/language-common";

/** Characters that a password has at least (BIO2's floor). */
export const PASSWORD_MIN = 12;

const common = new Set(dictionary["passwords-common"]);

/**
 * What is wrong with a new password, or null: too short, or common — also when a common one is only repeated or
 * dressed up with figures and signs around it, or when it is the e-mail address.
 */
export function passwordProblem(password: string, email: string): "passwordShort" | "passwordCommon" | null {
  if ([...password].length < PASSWORD_MIN) return "passwordShort";
  const plain = password.toLowerCase();
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/g, "");
  const words = [plain, core, plain.replace(/[\s\W_]+/g, ""), repeated(plain)];
  const name = email.split("@")[0] ?? "";
  if (words.some((word) => word.length < 4 || common.has(word)) || plain.includes(email) || core === name)
    return "passwordCommon";
  return null;
}

/** The shortest piece that the word is a repetition of: "abcabcabc" is "abc". */
function repeated(word: string): string {
  const again = (word + word).indexOf(word, 1);
  return word.slice(0, again);
}
