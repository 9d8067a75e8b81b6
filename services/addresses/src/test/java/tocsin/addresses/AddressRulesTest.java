package tocsin.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private final AddressRules publicOnly = new AddressRules(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "fec0::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "2001:db8::1"
            })
    void anAddressThatIsNotPublicMayNotBeAsked(String address) {
        assertThat(publicOnly.against(InetAddress.ofLiteral(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"})
    void aPublicAddressMayBeAsked(String address) {
        assertThat(publicOnly.against(InetAddress.ofLiteral(address))).isEmpty();
    }

    @Test
    void aRangeThatIsAllowedMayBeAskedAndNoOther() {
        AddressRules rules = new AddressRules(List.of("10.1.0.0/16", "::1"));

        assertThat(rules.against(InetAddress.ofLiteral("10.1.2.3"))).isEmpty();
        assertThat(rules.against(InetAddress.ofLiteral("::1"))).isEmpty();
        assertThat(rules.against(InetAddress.ofLiteral("10.2.0.1")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("10.2.0.1"));
    }

    @Test
    void whatIsNoRangeCannotBeAllowed() {
        assertThatThrownBy(() -> new AddressRules(List.of("everything")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("everything");
    }
}
