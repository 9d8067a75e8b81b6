package tocsin.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.addresses.AddressGuard.Answer;

class AddressGuardTest {
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final AddressRules PUBLIC_ONLY = new AddressRules(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::127.0.0.1]",
                "[2002:7f00:1::]",
                "localhost"
            })
    void noNotationOfTheLoopbackAddressIsAllowed(String host) {
        Answer answer = new AddressGuard(PUBLIC_ONLY).resolve(host);

        // A notation that is read otherwise is asked as it was read: what is checked is what is asked.
        if (answer instanceof Answer.Allowed(InetAddress address)) {
            assertThat(host).isEqualTo("0177.0.0.1");
            assertThat(address).isEqualTo(InetAddress.ofLiteral("177.0.0.1"));
        }
    }

    @Test
    void aNameOfWhichOneAddressIsPrivateIsRefusedWhole() {
        AddressGuard guard = new AddressGuard(PUBLIC_ONLY, host -> new InetAddress[] {PUBLIC, LOOPBACK});

        assertThat(guard.resolve("two.example"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).contains("two.example", "127.0.0.1"));
    }

    @Test
    void aNameThatMeansAnotherAddressTheSecondTimeIsCheckedAgain() {
        Queue<InetAddress> meanings = new ArrayDeque<>(List.of(PUBLIC, LOOPBACK));
        AddressGuard guard = new AddressGuard(PUBLIC_ONLY, host -> new InetAddress[] {meanings.remove()});

        assertThat(guard.resolve("rebinding.example")).isEqualTo(new Answer.Allowed(PUBLIC));
        assertThat(guard.resolve("rebinding.example")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void aNameThatNobodyKnowsIsNeitherAllowedNorRefused() {
        AddressGuard guard = new AddressGuard(PUBLIC_ONLY, host -> {
            throw new java.net.UnknownHostException(host);
        });

        assertThat(guard.resolve("nowhere.example")).isInstanceOf(Answer.Unknown.class);
    }
}
