import { describe, expect, it } from "vitest";
import { readEnv } from "./env.ts";

describe("the settings", () => {
  it("need nothing to be set", () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, HOST: "0.0.0.0", DATA_DIR: ".data", TRUST_PROXY: 0 });
  });

  it("treat an empty one as not set", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    ["PORT", "drieduizend"],
    ["PORT", "70000"],
    ["BASE_URL", "bodem.example.nl"],
    ["NEXT_DIST_DIR", "../elsewhere"],
    ["TRUST_PROXY", "ja"],
  ])("say in one line that %s=%s is wrong and what is expected", (name, value) => {
    const read = () => readEnv({ [name]: value });
    expect(read).toThrow(new RegExp(`^De instelling ${name} klopt niet: "${value}"\\. Verwacht: .+\\.$`));
  });

  it("never repeat the token for the figures", () => {
    expect(() => readEnv({ METRICS_TOKEN: "te kort" })).toThrow(/^(?!.*te kort).*METRICS_TOKEN/);
  });

  it("never repeat a database's password", () => {
    expect(() => readEnv({ DATABASE_URL: "mysql://hanna:geheim@db" })).toThrow(/^(?!.*geheim).*DATABASE_URL/);
  });
});
