import { describe, expect, it } from "vitest";
import { findAddresses } from "./addresses.ts";

const ipv4 = (address: string, internal = false) => ({
  address,
  internal,
  family: "IPv4" as const,
  netmask: "255.255.255.0",
  mac: "00:00:00:00:00:00",
  cidr: null,
});
const laptopOfHanna = {
  lo: [ipv4("127.0.0.1", true)],
  docker0: [ipv4("172.17.0.1")],
  eth0: [ipv4("10.0.0.7")],
  wlan0: [ipv4("192.168.1.20")],
};
const anywhere = { host: "0.0.0.0", port: 3000 };

describe("the addresses that Hanna's laptop prints", () => {
  it("lead her own browser to localhost and the phones to the Wi-Fi first", () => {
    expect(findAddresses(anywhere, laptopOfHanna)).toEqual({
      laptop: "http://localhost:3000",
      phones: ["http://192.168.1.20:3000", "http://10.0.0.7:3000"],
    });
  });

  it("leave phones out when there is no network", () => {
    expect(findAddresses(anywhere, { lo: [ipv4("127.0.0.1", true)], wlan0: [ipv4("169.254.3.4")] }).phones).toEqual([]);
  });

  it("leave phones out when the app listens to this computer only", () => {
    expect(findAddresses({ host: "127.0.0.1", port: 3000 }, laptopOfHanna).phones).toEqual([]);
  });

  it("give phones the public address of a municipality's server, without a slash at the end", () => {
    const { phones } = findAddresses({ ...anywhere, baseUrl: "https://bodem.example.nl/" }, laptopOfHanna);
    expect(phones).toEqual(["https://bodem.example.nl"]);
  });

  it("name the one address that the app was told to listen on", () => {
    expect(findAddresses({ host: "192.168.1.20", port: 8080 }, laptopOfHanna)).toEqual({
      laptop: "http://192.168.1.20:8080",
      phones: ["http://192.168.1.20:8080"],
    });
  });
});
