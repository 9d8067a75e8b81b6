package tocsin.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the address of a host and checks it. Who asks that very address, and not the name again, cannot be led elsewhere by a
 * name that means another machine the next time. It blocks while the name is looked up.
 */
public final class AddressGuard {
    private final AddressRules rules;
    private final Names names;

    /** What a name means now; another than the system's for tests of names that change their mind. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** What came of it. */
    public sealed interface Answer {
        /** This address may be asked. */
        record Allowed(InetAddress address) implements Answer {}

        /** The host means an address that may not be asked. */
        record Refused(String reason) implements Answer {}

        /** Nobody knows the host. */
        record Unknown(String reason) implements Answer {}
    }

    /** By the names of the system. */
    public AddressGuard(AddressRules rules) {
        this(rules, InetAddress::getAllByName);
    }

    public AddressGuard(AddressRules rules, Names names) {
        this.rules = rules;
        this.names = names;
    }

    /**
     * The address of a host, if all that it means may be asked.
     *
     * @param host a name or an address; one of version 6 with or without brackets
     */
    public Answer resolve(String host) {
        InetAddress[] meant;
        try {
            meant = names.addresses(host.replaceAll("[\\[\\]]", ""));
        } catch (UnknownHostException unknown) {
            return new Answer.Unknown("nobody knows the name " + host);
        }
        Optional<String> against = Arrays.stream(meant)
                .flatMap(address -> rules.against(address).stream())
                .findFirst();
        return against.<Answer>map(reason -> new Answer.Refused(host + ": " + reason))
                .orElseGet(() -> new Answer.Allowed(meant[0]));
    }
}
