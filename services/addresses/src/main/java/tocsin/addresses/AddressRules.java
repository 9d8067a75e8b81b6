package tocsin.addresses;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv6.IPv6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses may be asked: public ones, and those that are allowed by name of their range. Neither a catalogue nor
 * a subscription may be a way to ask the machines around us.
 */
public final class AddressRules {
    /** Ranges of the registries of special addresses (RFC 6890 and its successors) that have no question of their own below. */
    private static final List<IPAddress> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fec0::/10")
            .map(AddressRules::range)
            .toList();

    private final List<IPAddress> allowed;

    /**
     * @param allowed ranges that may be asked although they are not public, such as {@code 10.1.0.0/16}
     * @throws IllegalArgumentException for what is no range
     */
    public AddressRules(List<String> allowed) {
        this.allowed = allowed.stream().map(AddressRules::range).toList();
    }

    private static IPAddress range(String text) {
        IPAddress range = new IPAddressString(text.strip()).getAddress();
        if (range == null) {
            throw new IllegalArgumentException("a range of addresses such as 10.1.0.0/16, not '" + text + "'");
        }
        return range;
    }

    /** Why an address may not be asked; empty if it may. */
    public Optional<String> against(InetAddress address) {
        IPAddress asked = new IPAddressNetwork.IPAddressGenerator().from(address);
        if (allowed.stream().anyMatch(range -> range.contains(asked))) {
            return Optional.empty();
        }
        return isPublic(asked)
                ? Optional.empty()
                : Optional.of(address.getHostAddress() + " is no public address, and not among those that are allowed");
    }

    private static boolean isPublic(IPAddress asked) {
        boolean special = asked.isLoopback()
                || asked.isLocal()
                || asked.isLinkLocal()
                || asked.isMulticast()
                || asked.isAnyLocal()
                || SPECIAL.stream().anyMatch(range -> range.contains(asked));
        return !special && !(asked instanceof IPv6Address six && six.isIPv4Mapped());
    }
}
