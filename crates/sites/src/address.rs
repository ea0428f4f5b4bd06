//! Which addresses may be asked: those of the open net, and none of the house.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// How far requests may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Public addresses, ports 80 and 443.
    Public,
    /// Any address and port: for tests on this machine.
    #[cfg(test)]
    Anywhere,
}

impl Reach {
    /// Whether an address may be asked at a port.
    pub(crate) fn allows(self, address: IpAddr, port: u16) -> bool {
        match self {
            Self::Public => matches!(port, 80 | 443) && is_public(address),
            #[cfg(test)]
            Self::Anywhere => true,
        }
    }
}

/// Whether an address belongs to the open net (IANA's registries of special-purpose addresses,
/// RFC 6890 and its successors).
pub(crate) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = match (a, b, c) {
        // This network, private, loopback; multicast and what is reserved above it.
        (0 | 10 | 127 | 224.., ..) => true,
        // Shared by providers, RFC 6598.
        (100, 64..=127, _) => true,
        // Of the link, which also holds the metadata of clouds.
        (169, 254, _) => true,
        (172, 16..=31, _) => true,
        // Assignments of protocols, documentation, relays of old.
        (192, 0, 0 | 2) | (192, 88, 99) => true,
        (192, 168, _) => true,
        // Measurements, documentation.
        (198, 18 | 19, _) | (198, 51, 100) | (203, 0, 113) => true,
        _ => false,
    };
    !is_special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    // Addresses that carry one of the old net are judged by that one.
    let carried = match parts {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some((high, low)),
        [0x2002, high, low, ..] => Some((high, low)),
        _ => None,
    };
    if let Some((high, low)) = carried {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        return is_public_v4(Ipv4Addr::new(a, b, c, d));
    }
    // Only 2000::/3 is given out; in it, protocols (2001::/23), documentation and benchmarks are not.
    let is_given_out = parts[0] & 0xe000 == 0x2000;
    let is_special = match parts[0] {
        0x2001 => parts[1] < 0x0200 || parts[1] == 0x0db8,
        0x3fff => parts[1] < 0x1000,
        _ => false,
    };
    is_given_out && !is_special
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn public(text: &str) -> bool {
        is_public(text.parse().unwrap())
    }

    #[test]
    fn addresses_of_the_house_are_never_asked() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "3fff::1",
        ] {
            assert!(!public(inside), "{inside}");
        }
        for outside in ["93.184.216.34", "172.32.0.1", "2a00:1450:4003::1", "64:ff9b::5db8:d822"] {
            assert!(public(outside), "{outside}");
        }
    }

    #[test]
    fn only_the_ports_of_web_pages_are_asked() {
        let address = "93.184.216.34".parse().unwrap();
        assert!(Reach::Public.allows(address, 443) && Reach::Public.allows(address, 80));
        assert!(!Reach::Public.allows(address, 22) && !Reach::Public.allows(address, 8080));
    }

    proptest! {
        #[test]
        fn what_the_old_net_keeps_private_the_new_one_does_not_open(bits: u32) {
            let address = Ipv4Addr::from(bits);
            let own = is_public(IpAddr::V4(address));
            prop_assert!(!address.is_private() || !own);
            prop_assert!(!address.is_loopback() || !own);
            prop_assert!(!address.is_link_local() || !own);
            let [a, b, c, d] = address.octets();
            let (high, low) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
            let carried = Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low);
            prop_assert_eq!(is_public(IpAddr::V6(carried)), own);
            prop_assert!(!is_public(IpAddr::V6(address.to_ipv6_mapped())));
        }
    }
}
