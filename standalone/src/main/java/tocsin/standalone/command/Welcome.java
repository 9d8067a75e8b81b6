package tocsin.standalone.command;

import java.util.Locale;
import tocsin.standalone.supervision.StackStatus;

/** What a person wants to know when the stack is up. */
final class Welcome {

    private Welcome() {}

    static String text(StackStatus status, double seconds) {
        String note = status.note() == null ? "" : "\n" + status.note() + "\n";
        return String.format(Locale.ROOT, """

                Tocsin is up after %.1f s.

                  Console   %s
                  Inbox     %s   (all mail of this stack ends there)
                  Sign in   officer, analyst, operator or subscriber; the password is the name
                %s
                Try next:
                  ./tocsin status                     how every part is
                  ./tocsin replay FILE...             send an archive as an exercise
                  ./tocsin token officer              an access token for scripts
                  ./tocsin logs PART -f               what a part has to say
                  ./tocsin down                       stop; the data stays\
                """, seconds, status.gateway(), status.inbox(), note);
    }
}
