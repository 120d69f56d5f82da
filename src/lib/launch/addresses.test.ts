import { describe, expect, it } from "vitest";
import { findAddresses, findOutward } from "./addresses.ts";

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

  it.each([
    ["VirtualBox on Windows", "VirtualBox Host-Only Network", "192.168.56.1"],
    ["VMware on Windows", "VMware Network Adapter VMnet8", "192.168.200.1"],
    ["Hyper-V", "vEthernet (WSL)", "192.168.144.1"],
    ["Parallels", "vnic0", "192.168.64.2"],
    ["a Mac that shares", "bridge100", "192.168.2.1"],
    ["a dial-up line", "ppp0", "192.168.9.1"],
    ["a VPN", "NordLynx", "192.168.5.2"],
    ["lxd", "lxdbr0", "192.168.121.1"],
    ["podman", "podman0", "192.168.88.1"],
  ])("hold the Wi-Fi's address, not that of %s, with internet and without", (_, name, address) => {
    const cards = { [name]: [ipv4(address)], "Wi-Fi": [ipv4("10.1.2.3")] };
    for (const outward of [null, "10.1.2.3"])
      expect(findAddresses({ ...anywhere, outward }, cards).phones, name).toEqual(["http://10.1.2.3:3000"]);
  });

  it("know a card of a virtual machine by its maker where its name says nothing, and a tunnel by its mask", () => {
    const cards = {
      "Ethernet 2": [{ ...ipv4("192.168.56.1"), mac: "0a:00:27:00:00:0b" }],
      "Ethernet 3": [{ ...ipv4("192.168.7.1"), netmask: "255.255.255.255" }],
      "Wi-Fi": [ipv4("172.20.10.4")],
    };
    expect(findAddresses(anywhere, cards).phones).toEqual(["http://172.20.10.4:3000"]);
  });

  it("start with the card that leads out, also where a bridge is that card, but not where a tunnel is", () => {
    const cards = {
      "vEthernet (Extern)": [ipv4("10.0.0.5")],
      NordLynx: [ipv4("10.5.0.2")],
      "Wi-Fi": [ipv4("192.168.1.20")],
    };
    const first = (outward: string) => findAddresses({ ...anywhere, outward }, cards).phones[0];
    expect([first("10.0.0.5"), first("10.5.0.2")]).toEqual(["http://10.0.0.5:3000", "http://192.168.1.20:3000"]);
  });

  it("are better than none where every card looks like one that no phone reaches", () => {
    expect(findAddresses(anywhere, { docker0: [ipv4("172.17.0.2")] }).phones).toEqual(["http://172.17.0.2:3000"]);
  });
});

it("asking which card leads out gives an address of this computer, or none, and never fails", async () => {
  const outward = await findOutward();
  expect(outward === null || /^\d+\.\d+\.\d+\.\d+$/.test(outward)).toBe(true);
});
