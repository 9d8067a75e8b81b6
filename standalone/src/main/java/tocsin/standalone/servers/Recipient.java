package tocsin.standalone.servers;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Any address: what is delivered to it goes to the mailbox on disk, nothing is kept in memory. */
record Recipient(String address, Mailbox mailbox) implements GreenMailUser {

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        mailbox.keep(address, message);
    }

    @Override
    public void create() {
        // every address exists
    }

    @Override
    public void delete() {
        // every address exists
    }

    @Override
    public String getPassword() {
        return address;
    }

    @Override
    public void setPassword(String password) {
        // nobody signs in
    }

    @Override
    public void authenticate(String password) {
        // nobody signs in
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }
}
